import type { Pack } from "../protocol/pack.ts";
import { type Contribution, contributionsOf } from "./contributions-of.ts";
import { eventFindings } from "./event-findings.ts";
import type { Finding } from "./finding.ts";
import { lessonFindings } from "./lesson-findings.ts";
import { commandFindings, pathFindings } from "./path-findings.ts";
import { readPng } from "./png.ts";
import { type PackIds, undeclaredAnchor, whenFindings } from "./reference-findings.ts";

/**
 * What is wrong within a pack whose shape is right: repeated ids, anchors that are not declared, when clauses, what is past its day,
 * lessons that nobody could follow, what leads nowhere.
 * @param today `YYYY-MM-DD`; without it nothing counts as expired.
 */
export function contributionFindings(pack: Pack, today?: string): Finding[] {
  const { tips, walkthroughs, scenarios, paths, commands } = pack.contributes;
  const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);
  const ids: PackIds = {
    tips: idsOf(tips),
    walkthroughs: idsOf(walkthroughs),
    scenarios: idsOf(scenarios),
    commands: idsOf(commands),
  };
  const anchors = Object.keys(pack.contributes.anchors);
  const contributions = contributionsOf(pack);
  const at = (point: string, index: number) => ["contributes", point, index];
  return [
    ...contributions.flatMap((contribution) => findingsOf(contribution, { contributions, ids, anchors, today })),
    ...tips.flatMap(({ anchor, level }, index): Finding[] =>
      anchor === undefined && level !== "panel"
        ? [{ path: [...at("tips", index), "level"], message: 'A tip without an anchor has level "panel".' }]
        : [],
    ),
    ...walkthroughs.flatMap((each, index) => lessonFindings(each, at("walkthroughs", index))),
    ...scenarios.flatMap((each, index) => lessonFindings(each, at("scenarios", index))),
    ...paths.flatMap((each, index) => pathFindings(each, at("paths", index), ids)),
    ...Object.entries(pack.contributes.pictures).flatMap(([name, { png }]): Finding[] => {
      const read = readPng(png);
      return read.ok ? [] : [{ path: ["contributes", "pictures", name, "png"], message: read.message }];
    }),
    ...commands.flatMap((each, index) => commandFindings(each, at("commands", index), ids)),
  ];
}

/** Progress in both is kept under their ids: a scenario cannot be called as a walkthrough is. */
const isLesson = ({ kind }: Contribution) => kind === "walkthrough" || kind === "scenario";

function findingsOf(
  contribution: Contribution,
  known: { contributions: readonly Contribution[]; ids: PackIds; anchors: readonly string[]; today: string | undefined },
): Finding[] {
  const { kind, id, path, expires } = contribution;
  const isAlike = (other: Contribution) => other.kind === kind || (isLesson(other) && isLesson(contribution));
  const first = known.contributions.find((other) => other.id === id && isAlike(other)) ?? contribution;
  return [
    ...(first === contribution ? [] : [{ path: [...path, "id"], message: `A ${first.kind} "${id}" stands above already.` }]),
    ...contribution.anchors.flatMap((used) => undeclaredAnchor(used.name, used.path, known.anchors)),
    ...(known.today !== undefined && expires !== undefined && expires < known.today
      ? [{ path: [...path, "expires"], message: `This ${kind} expired on ${expires}.` }]
      : []),
    ...whenFindings(contribution.when, [...path, "when"], known.ids),
    ...contribution.events.flatMap((event) => eventFindings(event, known.anchors, known.ids)),
  ];
}
