import { finder } from "@medv/finder";
import { type AnchorScope, anchorScope } from "../../../utils/anchors/anchor-scope.ts";
import { describeAnchor } from "../../../utils/anchors/page/describe-anchor.ts";
import { describeElement, describeItself } from "../../../utils/anchors/page/describe-element.ts";
import { isVisible } from "../../../utils/anchors/page/is-visible.ts";
import { resolveAnchor } from "../../../utils/anchors/page/resolve-anchor.ts";
import { normalisedText } from "../../../utils/ehr/page/label-role.ts";
import { pageLanguage } from "../../../utils/ehr/page/page-language.ts";
import { anchorCompiler } from "../../../utils/packs/compile-anchor.ts";
import type { CompiledAnchor } from "../../../utils/packs/compiled-pack.ts";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import { mutationKinds } from "./mutations.ts";
import { Seeded } from "./seeded.ts";

/** What a locator answered for a page that has changed. */
export type Answer = "correct" | "wrong" | "missing";

export interface CaseResult {
  kind: string;
  target: string;
  /** By locator; `elbow` is the product's. */
  answers: Record<string, Answer>;
  verdict: string;
}

interface Target {
  element: Element;
  anchor: CompiledAnchor;
  /** Each of the peers' own way to find it again; `null`: it has none. */
  peers: Record<string, (() => Element | null) | null>;
}

const anchorable =
  "a,button,summary,input,textarea,select,h1,h2,h3,h4,h5,h6,label,legend,th,[role=button],[role=tab],[role=heading]";

/** Changes the page in every way, for every element that an anchor could be for, and asks every locator where it is now. */
export function runCases(profile: EhrProfile, seed: number, mostTargets: number): CaseResult[] {
  const random = new Seeded(seed);
  const scope = anchorScope(profile);
  const { barred } = scope;
  const candidates = [...document.querySelectorAll(anchorable)].filter(
    (element) => isVisible(element) && element.closest(barred) === null,
  );
  const labels = [...new Set(profile.vocabulary.labels.map(({ text }) => text))];
  const parts = profile.zones.placeAttributes.map((attribute) => `[${attribute}]`);
  const sections = ["section", "article", "nav", "aside", "header", "form", "[role=region]", ...parts].join(",");
  const targets = random.shuffled(candidates).flatMap((element) => targetOf(element, profile, scope) ?? []);
  const results: CaseResult[] = [];
  for (const target of targets.slice(0, mostTargets)) {
    for (const kind of mutationKinds) {
      const mutated = kind.apply(target.element, random, { candidates, labels, sections });
      if (!mutated) continue;
      try {
        const resolved = resolveAnchor(target.anchor, document, scope);
        const answers: Record<string, Answer> = { elbow: judge(resolved.element, mutated.truth) };
        for (const [name, find] of Object.entries(target.peers)) answers[name] = judge(find?.() ?? null, mutated.truth);
        results.push({
          kind: kind.id,
          target: target.anchor.remembered?.features.accessibleName ?? "",
          answers,
          verdict: resolved.verdict,
        });
      } finally {
        mutated.undo();
      }
    }
  }
  return results;
}

function judge(found: Element | null, truth: Element | null): Answer {
  if (found === null) return "missing";
  if (truth === null) return "wrong";
  // A link and the text in it are one thing to a person.
  const same =
    found === truth || ((truth.contains(found) || found.contains(truth)) && normalisedText(found) === normalisedText(truth));
  return same ? "correct" : "wrong";
}

/** The anchor as a trainer's would be made; `null` where none can be. */
function targetOf(element: Element, profile: EhrProfile, scope: AnchorScope): Target | null {
  const described = describeAnchor(element, profile);
  return (
    described && {
      element,
      anchor: anchorCompiler(profile, pageLanguage())(described),
      peers: peersOf(element, scope),
    }
  );
}

function peersOf(element: Element, scope: AnchorScope): Target["peers"] {
  const { id } = element;
  const { path, role, accessibleName } = describeElement(element, scope);
  let css: string | null = null;
  try {
    css = finder(element, { timeoutMs: 200 });
  } catch {
    // It found no selector in time.
  }
  const byXPath = () =>
    document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue as Element | null;
  const byName = () => {
    const found = [...document.querySelectorAll(anchorable)].filter((candidate) => {
      if (!isVisible(candidate)) return false;
      const features = describeItself(candidate, scope);
      return features.role === role && features.accessibleName === accessibleName;
    });
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return {
    id: id === "" ? null : () => document.getElementById(id),
    css: css === null ? null : () => document.querySelector(css),
    xpath: byXPath,
    "role and name": accessibleName === "" ? null : byName,
  };
}
