import type { Pack } from "../protocol/pack.ts";
import { clinicalWords } from "./clinical-words.ts";
import { contributionsOf } from "./contributions-of.ts";
import type { Finding } from "./finding.ts";
import { picturesOf } from "./pictures-of.ts";
import { readMarkdown } from "./read-markdown.ts";

/** Longest title that stays on two lines of a hint's card. */
const maximumTitle = 80;

/** What is wrong with a pack's strings: missing in the fallback language, too long for a title, not safe as Markdown, about drugs without a clinical owner. */
export function stringFindings(pack: Pack): Finding[] {
  const { locales } = pack;
  const [fallback] = Object.keys(locales);
  if (fallback === undefined) return [{ path: ["locales"], message: "A pack needs at least one language." }];
  const contributions = contributionsOf(pack);
  const titles = new Set(contributions.flatMap((each) => each.titles.map(({ key }) => key)));
  const bodies = new Set(contributions.flatMap((each) => each.bodies.map(({ key }) => key)));
  const missing = contributions
    .flatMap((each) => [...each.titles, ...each.bodies])
    .filter(({ key }) => !Object.hasOwn(locales[fallback] ?? {}, key))
    .map(({ key, path }) => ({ path, message: `"${key}" is missing in the fallback language "${fallback}".` }));
  const owned = new Set(
    contributions
      .filter(({ clinicalOwner }) => clinicalOwner)
      .flatMap((each) => [...each.titles, ...each.bodies].map(({ key }) => key)),
  );
  const pictures = picturesOf(pack);
  const texts = Object.entries(locales).flatMap(([language, strings]) =>
    Object.entries(strings).flatMap(([key, text]) => {
      const path = ["locales", language, key];
      if (text.trim() === "") return [{ path, message: "This text is empty." }];
      return [
        ...(titles.has(key) ? titleFindings(text, path) : []),
        ...(bodies.has(key) ? bodyFindings(text, path, pictures) : []),
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

function bodyFindings(text: string, path: Finding["path"], pictures: ReturnType<typeof picturesOf>): Finding[] {
  return readMarkdown(text, pictures).problems.map(({ offset, message }) => ({ path, within: offset, message }));
}
