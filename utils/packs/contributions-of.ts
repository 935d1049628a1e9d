import type { Pack } from "../protocol/pack.ts";
import type { Finding } from "./finding.ts";

/** What tips and walkthroughs have in common, for what is said of a pack's file. */
export interface Contribution {
  kind: "tip" | "walkthrough";
  id: string;
  path: Finding["path"];
  when: string;
  expires?: string | undefined;
  reviewBy?: string | undefined;
  clinicalOwner?: string | undefined;
  /** Its own title and body, and those of its steps: keys into the locales. */
  texts: { title: string; body: string; path: Finding["path"] }[];
  /** Names of the anchors that it uses, with where. */
  anchors: { name: string; path: Finding["path"] }[];
}

/** Every contribution of a pack, in the file's order. */
export function contributionsOf({ contributes }: Pack): Contribution[] {
  const tips = contributes.tips.map((tip, index): Contribution => {
    const path = ["contributes", "tips", index];
    const { title, body, anchor } = tip;
    const anchors = anchor === undefined ? [] : [{ name: anchor, path: [...path, "anchor"] }];
    return { ...tip, kind: "tip", path, texts: [{ title, body, path }], anchors };
  });
  const walkthroughs = contributes.walkthroughs.map((walkthrough, index): Contribution => {
    const path = ["contributes", "walkthroughs", index];
    const { title, body } = walkthrough;
    const steps = walkthrough.steps.map((step, at) => ({ ...step, path: [...path, "steps", at] }));
    const anchors = steps.flatMap((step) =>
      step.anchor === undefined ? [] : [{ name: step.anchor, path: [...step.path, "anchor"] }],
    );
    return { ...walkthrough, kind: "walkthrough", path, texts: [{ title, body, path }, ...steps], anchors };
  });
  return [...tips, ...walkthroughs];
}
