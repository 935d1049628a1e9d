import type { Pack, Scenario, Walkthrough } from "../protocol/pack.ts";
import type { Finding } from "./finding.ts";

type Path = Finding["path"];

/** What all contributions have in common, for what is said of a pack's file. */
export interface Contribution {
  kind: "tip" | "walkthrough" | "scenario" | "path" | "command" | "survey";
  id: string;
  path: Path;
  when: string;
  expires?: string | undefined;
  reviewBy?: string | undefined;
  clinicalOwner?: string | undefined;
  /** Keys into the locales of what stands in one line, with where they are used. */
  titles: { key: string; path: Path }[];
  /** Likewise of what is Markdown. */
  bodies: { key: string; path: Path }[];
  /** Names of the anchors that it shows, with where. */
  anchors: { name: string; path: Path }[];
  /** Completion events as they are written, with where. */
  events: { text: string; path: Path }[];
}

const titled = ({ title }: { title: string }, path: Path) => ({ key: title, path: [...path, "title"] });
const bodied = ({ body }: { body: string }, path: Path) => ({ key: body, path: [...path, "body"] });

/** Every contribution of a pack, in the file's order. */
export function contributionsOf({ contributes }: Pack): Contribution[] {
  const { tips, walkthroughs, scenarios, paths, commands, surveys } = contributes;
  const none = { bodies: [], anchors: [], events: [] };
  return [
    ...tips.map((tip, index): Contribution => {
      const path = ["contributes", "tips", index];
      const anchors = tip.anchor === undefined ? [] : [{ name: tip.anchor, path: [...path, "anchor"] }];
      return { ...tip, kind: "tip", path, titles: [titled(tip, path)], bodies: [bodied(tip, path)], anchors, events: [] };
    }),
    ...walkthroughs.map((each, index) => lesson("walkthrough", each, ["contributes", "walkthroughs", index])),
    ...scenarios.map((each, index): Contribution => {
      const path = ["contributes", "scenarios", index];
      const common = lesson("scenario", each, path);
      const rules = each.pass.map((rule, at) => ({ ...rule, path: [...path, "pass", at] }));
      return {
        ...common,
        titles: [...common.titles, ...rules.map((rule) => titled(rule, rule.path))],
        bodies: [...common.bodies, { key: each.task, path: [...path, "task"] }],
        events: [...common.events, ...rules.flatMap((rule) => textsIn(rule.events, [...rule.path, "events"]))],
      };
    }),
    ...paths.map((each, index): Contribution => {
      const path = ["contributes", "paths", index];
      return { ...each, ...none, kind: "path", path, titles: [titled(each, path)], bodies: [bodied(each, path)] };
    }),
    ...commands.map((each, index): Contribution => {
      const path = ["contributes", "commands", index];
      return { ...each, ...none, kind: "command", path, titles: [titled(each, path)] };
    }),
    ...surveys.map((each, index): Contribution => {
      const path = ["contributes", "surveys", index];
      const titles = (["question", "low", "high"] as const).map((name) => ({ key: each[name], path: [...path, name] }));
      return { ...each, ...none, kind: "survey", path, titles };
    }),
  ];
}

function lesson(kind: "walkthrough" | "scenario", given: Walkthrough | Scenario, path: Path): Contribution {
  const steps = given.steps.map((step, at) => ({ ...step, path: [...path, "steps", at] }));
  return {
    ...given,
    kind,
    path,
    titles: [titled(given, path), ...steps.map((step) => titled(step, step.path))],
    bodies: [bodied(given, path), ...steps.map((step) => bodied(step, step.path))],
    anchors: steps.flatMap(({ anchor, path: at }) => (anchor === undefined ? [] : [{ name: anchor, path: [...at, "anchor"] }])),
    events: steps.flatMap(({ completionEvents, path: at }) => textsIn(completionEvents, [...at, "completionEvents"])),
  };
}

function textsIn(events: readonly string[], path: Path): Contribution["events"] {
  return events.map((text, index) => ({ text, path: [...path, index] }));
}
