import type { Pack } from "../protocol/pack.ts";
import type { Finding } from "./finding.ts";
import { readMarkdown } from "./read-markdown.ts";

/** Longest title that stays on two lines of a hint's card. */
const maximumTitle = 80;

/** What is wrong with a pack's strings: missing in the fallback language, too long for a title, not safe as Markdown. */
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
  const texts = Object.entries(locales).flatMap(([language, strings]) =>
    Object.entries(strings).flatMap(([key, text]) => {
      const path = ["locales", language, key];
      if (text.trim() === "") return [{ path, message: "This text is empty." }];
      return [...(titles.has(key) ? titleFindings(text, path) : []), ...(bodies.has(key) ? bodyFindings(text, path) : [])];
    }),
  );
  return [...missing, ...texts];
}

function titleFindings(text: string, path: Finding["path"]): Finding[] {
  return text.length > maximumTitle ? [{ path, message: `A title has at most ${maximumTitle} characters.` }] : [];
}

function bodyFindings(text: string, path: Finding["path"]): Finding[] {
  return readMarkdown(text).problems.map(({ offset, message }) => ({ path, within: offset, message }));
}
