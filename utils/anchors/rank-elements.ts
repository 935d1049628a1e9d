import { controlKind } from "./control-kind.ts";
import { dangerousVerbs } from "./dangerous-verbs.ts";
import type { ElementFeatures } from "./element-features.ts";
import { comparePart } from "./same-part.ts";
import { saysOf } from "./says-of.ts";
import {
  addressSimilarity,
  codeSimilarity,
  isGenerated,
  pathSimilarity,
  placeSimilarity,
  sizeSimilarity,
  textSimilarity,
  wordsOf,
} from "./similarity.ts";

export interface Ranking {
  verdict: "healed" | "ambiguous" | "missing";
  /** Of the candidate that is the element; `null` unless the verdict is `healed`. */
  index: number | null;
  /** Of the best candidate, 0 to 1; 0 where every one is vetoed. */
  score: number;
  /** By how much it is ahead of the next that is another thing on the page. */
  margin: number;
}

export interface RankOptions {
  /** Score of the most similar other element when the anchor was described: what replaces the element must be more like it than that. */
  lookAlike?: number;
  /**
   * What other elements are known to say, as `wordsOf` gives it, joined by spaces: what has one of these names is another thing and not
   * the element under a new name.
   */
  otherNames?: ReadonlySet<string>;
  /** From one release to the next, things stay in their part of the page: what stands in another one is a look-alike. */
  sameSurroundings?: boolean;
}

/** The best candidate must score so much. */
const floor = 0.62;
/** So much above the score of the element's look-alike of old. */
const aboveLookAlike = 0.04;
/** Headings so alike are those of one section. */
const sameHeadings = 0.5;
/** What says less of what the element said is it only by an id, form name or hook of its own. */
const leastWords = 0.3;
/** So much above the next candidate. */
const leastMargin = 0.03;
/** What scores less can neither be the element nor make another one doubtful. */
export const outOfQuestion = floor - leastMargin;

/**
 * How much each feature counts. What people read (name, text, neighbours) outlasts what builds write (class, path), as in published
 * comparisons of element locators (Nass et al., Similarity-based web element localization, TOSEM 2023).
 */
const weights = {
  name: 2.5,
  text: 1.5,
  neighbours: 1.5,
  parts: 1.5,
  id: 1.5,
  formName: 1.5,
  attributes: 1,
  tag: 0.75,
  role: 0.75,
  type: 0.5,
  className: 0.75,
  path: 1,
  place: 0.5,
  size: 0.5,
} as const;
type Feature = keyof typeof weights;

/**
 * Finds the element that an anchor remembers among the elements of another page, by weighted similarity. Pure: no DOM is needed. A wrong
 * pointer is worse than none, so the best candidate must reach a floor and be ahead of the next, and what does something else is never taken.
 *
 * @param wanted the element as it was described.
 * @param candidates the elements of the page, in any order.
 */
export function rankElements(
  wanted: ElementFeatures,
  candidates: readonly ElementFeatures[],
  { lookAlike = 0, otherNames, sameSurroundings = false }: RankOptions = {},
): Ranking {
  const scores = candidates.map((candidate) =>
    isAnotherThing(wanted, candidate, otherNames) || (sameSurroundings && standsElsewhere(wanted, candidate))
      ? 0
      : elementSimilarity(wanted, candidate),
  );
  let best = -1;
  for (const [index, score] of scores.entries()) if (score > (scores[best] ?? 0)) best = index;
  const found = candidates[best];
  if (!found) return { verdict: "missing", index: null, score: 0, margin: 0 };
  const score = scores[best] ?? 0;
  let next = 0;
  for (const [index, candidate] of candidates.entries()) {
    if (index !== best && (scores[index] ?? 0) > next && !isSameThing(found, candidate)) next = scores[index] ?? 0;
  }
  const margin = score - next;
  const needed = Math.max(floor, lookAlike === 0 ? 0 : Math.min(0.97, lookAlike + aboveLookAlike));
  if (score < needed) return { verdict: "missing", index: null, score, margin };
  if (margin < leastMargin) return { verdict: "ambiguous", index: null, score, margin };
  return { verdict: "healed", index: best, score, margin };
}

/** How alike two elements are, 0 to 1: the weighted mean over the features that one of them has. */
export function elementSimilarity(wanted: ElementFeatures, candidate: ElementFeatures): number {
  let sum = 0;
  let most = 0;
  for (const [feature, similarity] of similarities(wanted, candidate)) {
    if (similarity === null) continue;
    sum += weights[feature] * similarity;
    most += weights[feature];
  }
  return most === 0 ? 0 : sum / most;
}

/** `null`: neither tells anything. */
function* similarities(wanted: ElementFeatures, candidate: ElementFeatures): Generator<[Feature, number | null]> {
  const both = (key: keyof ElementFeatures & ("accessibleName" | "visibleText" | "neighbourText")) =>
    wanted[key] === "" && candidate[key] === "" ? null : textSimilarity(wanted[key], candidate[key]);
  const code = (one: string, other: string) =>
    one === "" || (isGenerated(one) && one !== other) ? null : codeSimilarity(one, other);
  yield ["name", both("accessibleName")];
  yield ["text", both("visibleText")];
  yield ["neighbours", wanted.neighbourText === "" ? null : textSimilarity(wanted.neighbourText, candidate.neighbourText)];
  yield ["parts", partSimilarity(wanted.parts, candidate.parts)];
  yield ["id", code(wanted.id, candidate.id)];
  yield ["formName", code(wanted.name, candidate.name)];
  yield ["attributes", attributeSimilarity(wanted.attributes, candidate.attributes)];
  yield ["tag", wanted.tag === candidate.tag ? 1 : controlKind(wanted) === controlKind(candidate) ? 0.5 : 0];
  yield ["role", wanted.role === "" && candidate.role === "" ? null : Number(wanted.role === candidate.role)];
  yield ["type", wanted.type === "" ? null : Number(wanted.type === candidate.type)];
  yield ["className", code(wanted.className, candidate.className)];
  yield ["path", pathSimilarity(wanted.path, candidate.path)];
  yield ["place", placeSimilarity(wanted.rectangle, candidate.rectangle)];
  yield ["size", sizeSimilarity(wanted.rectangle, candidate.rectangle)];
}

/** The nearest part counts: those further out are around half of the page. */
function partSimilarity(wanted: readonly string[] = [], candidate: readonly string[] = []): number | null {
  const [nearest] = wanted;
  if (nearest === undefined) return null;
  if (candidate[0] === nearest) return 1;
  return candidate.includes(nearest) ? 0.8 : 0;
}

/**
 * Whether a candidate stands in another part of the page than the element did, and has none of its own id, name and hooks. The EHR's own
 * names of parts decide, where it gives any, else the section, else the headings.
 */
export function standsElsewhere(wanted: ElementFeatures, candidate: ElementFeatures): boolean {
  if (hasOwnCode(wanted, candidate)) return false;
  const part = comparePart(wanted.path, candidate.path);
  const [named, otherNamed] = [wanted.parts?.[0], candidate.parts?.[0]];
  if (part === "other" || named !== otherNamed) return true;
  const { neighbourText } = wanted;
  return (
    part === "alike" &&
    named === undefined &&
    (neighbourText === "" || textSimilarity(neighbourText, candidate.neighbourText) < sameHeadings)
  );
}

/** Mean over the attributes that the wanted element has. */
function attributeSimilarity(wanted: ElementFeatures["attributes"], candidate: ElementFeatures["attributes"]): number | null {
  const names = Object.keys(wanted);
  if (names.length === 0) return null;
  const parts = names.map((name) => {
    if (!Object.hasOwn(candidate, name)) return 0;
    const [one, other] = [wanted[name] ?? "", candidate[name] ?? ""];
    return name === "href" || name === "src" || name === "action" ? addressSimilarity(one, other) : textSimilarity(one, other);
  });
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

/**
 * What a person does something else with, what says that it does something else that is dangerous, and what says what another element is
 * known to say, is never the element, however like it is in all else.
 */
export function isAnotherThing(
  wanted: ElementFeatures,
  candidate: ElementFeatures,
  otherNames?: RankOptions["otherNames"],
): boolean {
  const [kind, otherKind] = [controlKind(wanted), controlKind(candidate)];
  if (kind !== otherKind && kind !== "other" && otherKind !== "other") return true;
  if ((kind === "other" || otherKind === "other") && kind !== otherKind && (kind === "entry" || kind === "choice")) return true;
  const [says, otherSays] = [wordsIn(wanted), wordsIn(candidate)];
  // Of what had no words, a part of the page, words say nothing.
  if (says === "") return false;
  // What people see and what they hear may say different things: each of them counts.
  const others = [otherSays, wordsOf(candidate.visibleText).join(" ")].filter((words) => words !== says && words !== "");
  if (others.some((words) => otherNames?.has(words))) return true;
  const verbs = dangerousVerbs(says);
  if (others.some((words) => dangerousVerbs(words).join() !== verbs.join())) return true;
  if (says === otherSays || hasOwnCode(wanted, candidate)) return false;
  // Two signals must agree: the words as they were, or an id, form name or hook that people gave.
  return verbs.length > 0 || textSimilarity(saysOf(wanted), saysOf(candidate)) < leastWords;
}

/** Whether a candidate has the element's own id, form name or hooks. */
function hasOwnCode({ id, name, attributes }: ElementFeatures, candidate: ElementFeatures): boolean {
  const same = (one: string, other: string) => one !== "" && one === other && !isGenerated(one);
  return same(id, candidate.id) || same(name, candidate.name) || attributeSimilarity(attributes, candidate.attributes) === 1;
}

function wordsIn(features: ElementFeatures): string {
  return wordsOf(saysOf(features)).join(" ");
}

/** A link and the text in it are one thing to a person: one stands within the other and takes most of it. */
function isSameThing(one: ElementFeatures, other: ElementFeatures): boolean {
  const [outer, inner] = one.path.length < other.path.length ? [one, other] : [other, one];
  if (!inner.path.startsWith(`${outer.path}/`)) return false;
  const area = ({ rectangle }: ElementFeatures) => rectangle.width * rectangle.height;
  return area(inner) >= 0.5 * area(outer) || (inner.visibleText !== "" && inner.visibleText === outer.visibleText);
}
