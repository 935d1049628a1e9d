import { labelTexts } from "../../ehr/label-texts.ts";
import { labelRoleOf, normalisedText } from "../../ehr/page/label-role.ts";
import { pageLanguage } from "../../ehr/page/page-language.ts";
import { anchorCompiler } from "../../packs/compile-anchor.ts";
import type { Anchor, AnchorAlternative, Fingerprint } from "../../protocol/pack.ts";
import type { EhrProfile } from "../../protocol/profile.ts";
import { type AnchorScope, anchorScope } from "../anchor-scope.ts";
import { controlKind } from "../control-kind.ts";
import { dangerousVerbs } from "../dangerous-verbs.ts";
import { elementSimilarity } from "../rank-elements.ts";
import { saysOf } from "../says-of.ts";
import { closestAcross } from "./closest-across.ts";
import { describeElement } from "./describe-element.ts";
import { candidatesOfKind } from "./heal-anchor.ts";
import { isVisible } from "./is-visible.ts";
import { LabelIndex } from "./label-index.ts";
import { resolveAnchor } from "./resolve-anchor.ts";
import type { TreeRoot } from "./tree-roots.ts";

const headings = "h1,h2,h3,h4,h5,h6,[role=heading]";
/** Scopes of one sort that are tried, nearest first. */
const mostScopes = 3;

/**
 * Describes an element of the page as an anchor: every alternative that leads to it and to nothing else, and what it is like. All of it is
 * ids of the profile's vocabulary, tags and numbers.
 *
 * @returns `null` where no anchor can be: what the element says is not in the vocabulary, it may hold a patient's data, or nothing tells it
 * from another one.
 */
export function describeAnchor(element: Element, profile: Pick<EhrProfile, "vocabulary" | "zones">): Anchor | null {
  const scope = anchorScope(profile);
  if (!isVisible(element) || closestAcross(element, scope.barred) !== null) return null;
  const compile = anchorCompiler(profile, pageLanguage());
  const index = new LabelIndex(document);
  const leadsToIt = (anchor: Anchor) => resolveAnchor(compile(anchor), index, scope, false).element === element;
  const alternatives = alternativesFor(element, profile).filter((alternative) => leadsToIt({ alternatives: [alternative] }));
  if (alternatives.length === 0) return null;
  const whole = { alternatives, fingerprint: fingerprintOf(element, profile, scope, index.roots()) };
  // What is told of it in ids may be too little to know it again: then only the alternatives count.
  return leadsToIt(whole) ? whole : { alternatives };
}

function alternativesFor(element: Element, profile: Pick<EhrProfile, "vocabulary">): AnchorAlternative[] {
  const own = hooksOn(element, profile).map((hook): AnchorAlternative => ({ hook }));
  const label = labelIdOf(element, profile);
  if (label === null) return own;
  return [
    ...own,
    ...hooksAround(element, profile).map((within): AnchorAlternative => ({ label, within })),
    ...headingsBefore(element, profile).map((near): AnchorAlternative => ({ label, near })),
    { label },
  ];
}

function fingerprintOf(
  element: Element,
  profile: Pick<EhrProfile, "vocabulary">,
  scope: AnchorScope,
  roots: Iterable<TreeRoot>,
): Fingerprint {
  const described = describeElement(element, scope);
  const { role, type, tag, path, rectangle } = described;
  const { left, top, width, height } = rectangle;
  const label = labelIdOf(element, profile);
  const hooks = hooksOn(element, profile);
  const near = headingsBefore(element, profile).slice(0, 2);
  const within = partsAround(element, profile, scope.partAttributes);
  const verbs = label === null ? dangerousVerbs(saysOf(described)) : [];
  const known: Omit<Fingerprint, "lookAlike"> = {
    tag,
    ...(/^[a-z]{1,30}$/.test(role) ? { role } : {}),
    ...(/^[a-z-]{1,20}$/.test(type) ? { type } : {}),
    ...(label === null ? {} : { label }),
    ...(near.length > 0 ? { near } : {}),
    ...(within.length > 0 ? { within } : {}),
    ...(verbs.length > 0 ? { verbs } : {}),
    ...(hooks.length > 0 ? { hooks } : {}),
    path,
    rectangle: [Math.round(left), Math.round(top), Math.round(width), Math.round(height)],
  };
  const { remembered } = anchorCompiler(profile, pageLanguage())({ alternatives: [], fingerprint: { ...known, lookAlike: 0 } });
  const scores = candidatesOfKind(controlKind({ role, tag, type }), roots, scope.barred)
    .filter((other) => other !== element && !other.contains(element) && !element.contains(other))
    .map((other) => (remembered ? elementSimilarity(remembered.features, describeElement(other, scope)) : 0));
  return { ...known, lookAlike: Math.round(Math.max(0, ...scores) * 1_000) / 1_000 };
}

function labelIdOf(element: Element, { vocabulary }: Pick<EhrProfile, "vocabulary">): string | null {
  const role = element.closest("th") ? "columnheader" : labelRoleOf(element);
  const text = normalisedText(element);
  return vocabulary.labels.find((label) => label.role === role && labelTexts(label, pageLanguage()).includes(text))?.id ?? null;
}

function hooksOn(element: Element, { vocabulary }: Pick<EhrProfile, "vocabulary">): string[] {
  return vocabulary.hooks.flatMap(({ id, attribute, value }) => (element.getAttribute(attribute) === value ? [id] : []));
}

/** Hooks of the parts around it, nearest first. */
function hooksAround(element: Element, profile: Pick<EhrProfile, "vocabulary">): string[] {
  const hooks: string[] = [];
  for (let around = element.parentElement; around && hooks.length < mostScopes; around = around.parentElement) {
    hooks.push(...hooksOn(around, profile));
  }
  return hooks.slice(0, mostScopes);
}

/** Hooks of the parts around it whose attribute names parts, nearest first. */
function partsAround(element: Element, profile: Pick<EhrProfile, "vocabulary">, attributes: readonly string[]): string[] {
  const named = new Set(profile.vocabulary.hooks.filter(({ attribute }) => attributes.includes(attribute)).map(({ id }) => id));
  return hooksAround(element, profile).filter((id) => named.has(id));
}

/** Headings before it that the vocabulary has, nearest first. */
function headingsBefore(element: Element, profile: Pick<EhrProfile, "vocabulary">): string[] {
  const before = [...document.querySelectorAll(headings)].filter(
    (heading) => heading.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const ids = before.reverse().map((heading) => labelIdOf(heading, profile));
  return [...new Set(ids.filter((id) => id !== null))].slice(0, mostScopes);
}
