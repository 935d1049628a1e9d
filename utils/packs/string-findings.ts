import type { Pack } from "../protocol/pack.ts";
import { clinicalWords } from "./clinical-words.ts";
import { contributionsOf } from "./contributions-of.ts";
import type { Finding } from "./finding.ts";
import { readMarkdown } from "./read-markdown.ts";

/** Longest title that stays on two lines of a hint's card. */
const maximumTitle = 80;

/** What is wrong with a pack's strings: missing in the fallback language, too long for a title, not safe as Markdown, about drugs without a clinical owner. */
export function stringFindings(pack: Pack): Finding[] {
  const { locales } = pack;
  const [fallback] = Object.keys(locales);
  if (fallback === undefined) return [{ path: ["locales"], message: "A pack needs at least one language." }];
  const contributions = contributionsOf(pack);
  const uses = contributions.flatMap(({ texts }) => texts);
  const titles = new Set(uses.map(({ title }) => title));
  const bodies = new Set(uses.map(({ body }) => body));
  const missing = uses.flatMap((use) =>
    (["title", "body"] as const)
      .filter((field) => !Object.hasOwn(locales[fallback] ?? {}, use[field]))
      .map((field) => ({
        path: [...use.path, field],
        message: `"${use[field]}" is missing in the fallback language "${fallback}".`,
      })),
  );
  const owned = new Set(
    contributions
      .filter(({ clinicalOwner }) => clinicalOwner)
      .flatMap(({ texts }) => texts.flatMap(({ title, body }) => [title, body])),
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
