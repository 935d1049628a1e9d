import { expect, test } from "vitest";
import type { Pack } from "../protocol/pack.ts";
import { compilePack } from "./compile-pack.ts";
import { sampleProfile } from "./sample-profile.test-support.ts";

const pack: Pack = {
  format: 1,
  id: "elbow.sample",
  version: "1.0.0",
  displayName: "Sample",
  profile: { id: "sample", versions: "^1.0.0" },
  engines: { elbow: "^0.1.0" },
  locales: {
    en: {
      "a.title": "Add",
      "a.body": "Press *here* or `Enter`.\n\n- one\n- [two](https://example.org/)",
      "b.title": "B",
      "b.body": "Body",
    },
    es: { "a.title": "Agregar", "a.body": "Pulse aquí.", "b.title": "Solo el título" },
  },
  contributes: {
    anchors: { add: { alternatives: [{ hook: "hook.add" }, { label: "button.add", near: "heading.vitals" }] } },
    tips: [
      {
        id: "a",
        anchor: "add",
        when: "!tip.b.seen && view == vitals",
        level: "hint",
        title: "a.title",
        body: "a.body",
        priority: 70,
      },
      { id: "b", when: "true", level: "panel", title: "b.title", body: "b.body", priority: 50, expires: "2026-12-31" },
    ],
    walkthroughs: [
      {
        ...{ id: "w", when: "!walkthrough.w.done && tip.a.seen", title: "a.title", body: "a.body", priority: 50 },
        steps: [
          {
            id: "one",
            anchor: "add",
            title: "a.title",
            body: "a.body",
            completionEvents: ["onClick:add", "onContext:tip.b.seen"],
          },
          { id: "two", title: "a.title", body: "a.body", completionEvents: ["onNext"] },
        ],
      },
    ],
    scenarios: [
      {
        ...{
          id: "s",
          when: "walkthrough.w.done",
          title: "a.title",
          body: "a.body",
          priority: 50,
          start: "vitals",
          task: "b.body",
        },
        steps: [{ id: "one", title: "a.title", body: "a.body", completionEvents: ["onCommand:go"] }],
        pass: [{ title: "b.title", events: ["onClick:add"] }],
      },
    ],
    paths: [
      {
        ...{ id: "p", when: "!scenario.s.passed", title: "a.title", body: "a.body", priority: 50 },
        items: [{ walkthrough: "w" }, { scenario: "s", dueDay: 7 }],
      },
    ],
    pictures: {},
    surveys: [
      { id: "pulse", when: "true", question: "a.title", low: "a.title", high: "a.title", sample: 1, quietDays: 30, priority: 50 },
    ],
    commands: [
      { id: "go", when: "true", title: "a.title", priority: 50, run: { startWalkthrough: "w" } },
      { id: "tip", when: "true", title: "a.title", priority: 50, run: { showTip: "a" } },
    ],
  },
};

test("compiles tips with keys, anchors and rich text", () => {
  const [first, second] = compilePack(pack, sampleProfile, "en").tips;
  expect(first).toMatchObject({
    id: "elbow.sample.a",
    keys: ["tip.elbow.sample.b.seen", "view"],
    anchor: {
      alternatives: [
        { kind: "hook", attribute: "data-extension-id", value: "add-widget" },
        { kind: "label", label: { role: "button", text: "Add" }, near: { role: "heading", text: "Vitals" }, within: null },
      ],
      remembered: null,
    },
    expires: null,
  });
  expect(first?.body).toEqual([
    {
      type: "paragraph",
      children: [
        { type: "text", text: "Press " },
        { type: "emphasis", children: [{ type: "text", text: "here" }] },
        { type: "text", text: " or " },
        { type: "code", text: "Enter" },
        { type: "text", text: "." },
      ],
    },
    {
      type: "list",
      ordered: false,
      items: [
        [{ type: "paragraph", children: [{ type: "text", text: "one" }] }],
        [
          {
            type: "paragraph",
            children: [{ type: "link", href: "https://example.org/", children: [{ type: "text", text: "two" }] }],
          },
        ],
      ],
    },
  ]);
  expect(second).toMatchObject({ anchor: null, expires: "2026-12-31" });
  expect(JSON.parse(JSON.stringify(first))).toEqual(first);
});

test("compiles walkthroughs with the anchors of their steps, and ids that are unique over all packs", () => {
  const { walkthroughs } = compilePack(pack, sampleProfile, "es");
  const [walkthrough] = walkthroughs;
  expect(walkthrough).toMatchObject({
    ...{ id: "elbow.sample.w", keys: ["tip.elbow.sample.a.seen", "walkthrough.elbow.sample.w.done"], language: "es" },
    steps: [
      { anchor: "add", completionEvents: [{ kind: "click", anchor: "add" }, { kind: "context" }] },
      { anchor: null, completionEvents: [{ kind: "next" }] },
    ],
  });
  expect(walkthrough?.steps[0]?.completionEvents[1]).toMatchObject({ when: { key: "tip.elbow.sample.b.seen" } });
  expect(Object.keys(walkthrough?.anchors ?? {})).toEqual(["add"]);
  expect(JSON.parse(JSON.stringify(walkthrough))).toEqual(walkthrough);
});

test("falls back for a whole tip, never for half of one", () => {
  const [first, second] = compilePack(pack, sampleProfile, "es-MX").tips;
  expect(first).toMatchObject({ title: "Agregar", language: "es" });
  expect(second).toMatchObject({ title: "B", language: "en" });
});

test("leaves out an alternative whose section the profile does not know", () => {
  const other = structuredClone(pack);
  other.contributes.anchors.add = { alternatives: [{ label: "button.add", near: "heading.gone" }] };
  expect(compilePack(other, sampleProfile, "en").tips[0]?.anchor?.alternatives).toEqual([]);
});

test("compiles scenarios, paths, commands and surveys, with their ids whole", () => {
  const { scenarios, paths, commands, surveys } = compilePack(pack, sampleProfile, "en");
  expect(scenarios[0]).toMatchObject({
    id: "elbow.sample.s",
    keys: ["walkthrough.elbow.sample.w.done"],
    steps: [{ completionEvents: [{ kind: "command", command: "elbow.sample.go" }] }],
    scenario: { start: "vitals", pass: [{ title: "B", events: [{ kind: "click", anchor: "add" }] }] },
  });
  expect(scenarios[0]?.anchors).toHaveProperty("add");
  expect(paths[0]).toMatchObject({
    keys: ["scenario.elbow.sample.s.passed"],
    items: [
      { lessonId: "elbow.sample.w", dueDay: null },
      { lessonId: "elbow.sample.s", dueDay: 7 },
    ],
  });
  expect(surveys).toMatchObject([{ id: "elbow.sample.pulse", sample: 1, quietDays: 30, language: "en" }]);
  expect(commands.map(({ run }) => run)).toEqual([{ startWalkthrough: "elbow.sample.w" }, { showTip: "elbow.sample.a" }]);
});

test("a scenario is in one language altogether, its task and its pass rules too", () => {
  expect(compilePack(pack, sampleProfile, "es").scenarios[0]?.language).toBe("en");
});
