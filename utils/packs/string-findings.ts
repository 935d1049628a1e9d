import type { Pack } from "../protocol/pack.ts";
import { clinicalWords } from "./clinical-words.ts";
import type { Finding } from "./finding.ts";
import { readMarkdown } from "./read-markdown.ts";

/** Longest title that stays on two lines of a hint's card. */
const maximumTitle = 80;

/** What is wrong with a pack's strings: missing in the fallback language, too long for a title, not safe as Markdown, about drugs without a clinical owner. */
export function stringFindings({ locales, contributes }: Pack): Finding[] {
  const [fallback] = Object.keys(locales);
  if (fallback === undefined) return [{ path: ["locales"], message: "A pack needs at least one language." }];
  const titles = new Set(contributes.tips.map((tip) => tip.title));
  const bodies = new Set(contributes.tips.map((tip) => tip.body));
  const missing = contributes.tips.flatMap((tip, index) =>
    (["title", "body"] as const)
      .filter((field) => !Object.hasOwn(locales[fallback] ?? {}, tip[field]))
      .map((field) => ({
        path: ["contributes", "tips", index, field],
        message: `"${tip[field]}" is missing in the fallback language "${fallback}".`,
      })),
  );
  const owned = new Set(
    contributes.tips.filter(({ clinicalOwner }) => clinicalOwner).flatMap(({ title, body }) => [title, body]),
  );
  const texts = Object.entries(locales).flatMap(([language, strings]) =>
    Object.entries(strings).flatMap(([key, text]) => {
      const path = ["locales", language, key];
      if (text.trim() === "") return [{ path, message: "This text is empty." }];
      return [
        ...(titles.has(key) ? titleFindings(text, path) : []),
        ...(bodies.has(key) ? bodyFindings(text, path) : []),
        ...(owned.has(key) ? [] : clinicalFindings(text, path)),
      ];
    }),
  );
  return [...missing, ...texts];
}

function titleFindings(text: string, path: Finding["path"]): Finding[] {
  return text.length > maximumTitle ? [{ path, message: `A title has at most ${maximumTitle} characters.` }] : [];
}

function clinicalFindings(text: string, path: Finding["path"]): Finding[] {
  return clinicalWords(text)
    .slice(0, 1)
    .map(({ word, offset }) => ({
      path,
      within: offset,
      message: `"${word}" is about a drug or a dose: name who answers for it as the contribution's clinicalOwner.`,
    }));
}

function bodyFindings(text: string, path: Finding["path"]): Finding[] {
  return readMarkdown(text).problems.map(({ offset, message }) => ({ path, within: offset, message }));
}
