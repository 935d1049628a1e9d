import type { Pack } from "../protocol/pack.ts";
import { type Contribution, contributionsOf } from "./contributions-of.ts";
import type { Finding } from "./finding.ts";
import { type PackIds, undeclaredAnchor, whenFindings } from "./reference-findings.ts";
import { walkthroughFindings } from "./walkthrough-findings.ts";

/**
 * What is wrong within a pack whose shape is right: repeated ids, anchors that are not declared, when clauses, what is past its day,
 * walkthroughs that nobody could follow.
 * @param today `YYYY-MM-DD`; without it nothing counts as expired.
 */
export function contributionFindings(pack: Pack, today?: string): Finding[] {
  const { contributes } = pack;
  const ids: PackIds = {
    tips: contributes.tips.map(({ id }) => id),
    walkthroughs: contributes.walkthroughs.map(({ id }) => id),
  };
  const anchors = Object.keys(contributes.anchors);
  const contributions = contributionsOf(pack);
  return [
    ...contributions.flatMap((contribution) => findingsOf(contribution, { contributions, ids, anchors, today })),
    ...contributes.tips.flatMap(({ anchor, level }, index): Finding[] =>
      anchor === undefined && level !== "panel"
        ? [{ path: ["contributes", "tips", index, "level"], message: 'A tip without an anchor has level "panel".' }]
        : [],
    ),
    ...contributes.walkthroughs.flatMap((walkthrough, index) =>
      walkthroughFindings(walkthrough, ["contributes", "walkthroughs", index], anchors, ids),
    ),
  ];
}

function findingsOf(
  contribution: Contribution,
  known: { contributions: readonly Contribution[]; ids: PackIds; anchors: readonly string[]; today: string | undefined },
): Finding[] {
  const { kind, id, path, expires } = contribution;
  const first = known.contributions.find((other) => other.kind === kind && other.id === id);
  return [
    ...(first === contribution ? [] : [{ path: [...path, "id"], message: `A ${kind} "${id}" stands above already.` }]),
    ...contribution.anchors.flatMap((used) => undeclaredAnchor(used.name, used.path, known.anchors)),
    ...(known.today !== undefined && expires !== undefined && expires < known.today
      ? [{ path: [...path, "expires"], message: `This ${kind} expired on ${expires}.` }]
      : []),
    ...whenFindings(contribution.when, [...path, "when"], known.ids),
  ];
}
