import type { Scenario, Walkthrough } from "../protocol/pack.ts";
import type { Finding } from "./finding.ts";

/** Of tours with 3 steps 72 % are finished, with 5 34 %, with 7 16 % (Chameleon, of 15 million interactions; a vendor's figures). */
const mostSteps = 5;

/** What is wrong with a walkthrough or scenario of its own: too long, repeated steps, a pass that nobody can see. */
export function lessonFindings(lesson: Walkthrough | Scenario, path: Finding["path"]): Finding[] {
  const { steps } = lesson;
  const kind = "pass" in lesson ? "scenario" : "walkthrough";
  const tooLong = {
    path: [...path, "steps", mostSteps],
    message: `A ${kind} has at most ${mostSteps} steps; this one has ${steps.length}. Make two of it.`,
  };
  const rules = "pass" in lesson ? lesson.pass : [];
  return [
    ...(steps.length > mostSteps ? [tooLong] : []),
    ...steps.flatMap(({ id }, index) =>
      steps.findIndex((other) => other.id === id) === index
        ? []
        : [{ path: [...path, "steps", index, "id"], message: `A step "${id}" stands above already.` }],
    ),
    ...rules.flatMap(({ events }, index) =>
      events.flatMap((event, number) =>
        event === "onNext"
          ? [
              {
                path: [...path, "pass", index, "events", number],
                message: "What the person only says does not count as passed: name what they do.",
              },
            ]
          : [],
      ),
    ),
  ];
}
