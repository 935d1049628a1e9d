import type { Walkthrough } from "../protocol/pack.ts";
import { eventArgumentOffset } from "./completion-event.ts";
import type { Finding } from "./finding.ts";
import { type PackIds, undeclaredAnchor, whenFindings } from "./reference-findings.ts";

/** Of tours with 3 steps 72 % are finished, with 5 34 %, with 7 16 % (Chameleon, of 15 million interactions; a vendor's figures). */
const mostSteps = 5;

/** What is wrong with a walkthrough of its own: too long, repeated steps, events that can never come. */
export function walkthroughFindings(
  { steps }: Walkthrough,
  path: Finding["path"],
  anchors: readonly string[],
  ids: PackIds,
): Finding[] {
  const tooLong =
    steps.length > mostSteps
      ? [
          {
            path: [...path, "steps", mostSteps],
            message: `A walkthrough has at most ${mostSteps} steps; this one has ${steps.length}. Make two of it.`,
          },
        ]
      : [];
  return [
    ...tooLong,
    ...steps.flatMap((step, index) => {
      const at = [...path, "steps", index];
      const repeated = steps.findIndex(({ id }) => id === step.id) !== index;
      return [
        ...(repeated ? [{ path: [...at, "id"], message: `A step "${step.id}" stands above already.` }] : []),
        ...step.completionEvents.flatMap((event, number) =>
          eventFindings(event, [...at, "completionEvents", number], anchors, ids),
        ),
      ];
    }),
  ];
}

function eventFindings(event: string, path: Finding["path"], anchors: readonly string[], ids: PackIds): Finding[] {
  const offset = eventArgumentOffset(event);
  const argument = event.slice(offset);
  if (event.startsWith("onContext:")) return whenFindings(argument, path, ids, offset);
  if (event.startsWith("onClick:") || event.startsWith("onInput:")) return undeclaredAnchor(argument, path, anchors, offset);
  return [];
}
