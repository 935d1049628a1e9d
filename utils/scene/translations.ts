import type { Label } from "../protocol/profile.ts";
import type { WalkedPage } from "./learned-page.ts";

/** So large a share of the places where a label stands must say what it is taken to say in the other language, and one text a share like this. */
const leastShare = 0.9;
const leastOfOne = 0.2;
const mostTexts = 3;
const longestText = 120;

/**
 * What labels say in another language: what stands there where the label stands, on the same page of the same chart for the same user.
 *
 * @param pages as the vocabulary was learned from them. @param translated the same pages, while the EHR speaks the other language.
 * @param excluded names and terms, which are no labels in any language.
 * @returns by label id; a label that says the same in both, or of which it is not certain, is not among them.
 */
export function translations(
  labels: readonly Label[],
  {
    pages,
    translated,
    excluded,
  }: { pages: readonly WalkedPage[]; translated: readonly WalkedPage[]; excluded: ReadonlySet<string> },
): Map<string, string[]> {
  const votes = new Map<string, Map<string, number>>();
  const others = new Map(translated.map((page) => [keyOf(page), page]));
  for (const page of pages) {
    const other = others.get(keyOf(page));
    if (!other) continue;
    const said = byPlace(other);
    for (const [place, texts] of byPlace(page)) {
      const inOther = said.get(place) ?? [];
      // Of a place where more stands, or less, it is not known which is which.
      if (inOther.length !== texts.length) continue;
      for (const [index, text] of texts.entries()) vote(votes, `${roleIn(place)} ${text}`, inOther[index] ?? "");
    }
  }
  return new Map(
    labels.flatMap(({ id, role, text }) => {
      const said = winnersOf(votes.get(`${role} ${text}`));
      const isSame = said.every((other) => other === text);
      const isLabel = said.every((other) => other.length <= longestText && (other === text || !excluded.has(other)));
      return isSame || !isLabel ? [] : [[id, said] as const];
    }),
  );
}

function keyOf({ view, chart }: WalkedPage): string {
  return `${view}\n${chart}`;
}

/** Texts in the order of the page, by role and place. */
function byPlace({ labels }: WalkedPage): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { role, place, text } of labels) {
    const key = `${role}\n${place}`;
    texts.set(key, [...(texts.get(key) ?? []), text]);
  }
  return texts;
}

function roleIn(place: string): string {
  return place.slice(0, place.indexOf("\n"));
}

function vote(votes: Map<string, Map<string, number>>, label: string, text: string): void {
  const of = votes.get(label) ?? new Map<string, number>();
  votes.set(label, of.set(text, (of.get(text) ?? 0) + 1));
}

/** The texts that together are nearly all of what was said, the most frequent first; none where it is not certain. */
function winnersOf(votes: ReadonlyMap<string, number> | undefined): string[] {
  if (!votes) return [];
  const total = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const best = [...votes].filter(([, count]) => count >= total * leastOfOne).sort(([, one], [, other]) => other - one);
  const covered = best.reduce((sum, [, count]) => sum + count, 0);
  return covered >= total * leastShare && best.length <= mostTexts ? best.map(([text]) => text) : [];
}
