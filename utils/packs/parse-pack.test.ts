import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missingTranslations } from "./missing-translations.ts";
import { parsePack } from "./parse-pack.ts";
import { sampleProfile } from "./sample-profile.test-support.ts";

const sample = {
  format: 1,
  id: "elbow.sample",
  version: "1.0.0",
  displayName: "Sample",
  profile: { id: "sample", versions: "^1.0.0" },
  engines: { elbow: "^0.1.0" },
  locales: {
    en: { "t.title": "Record vitals", "t.body": "Press **Record**.\n\n1. First\n2. [Then](https://example.org/)" },
    es: { "t.title": "Registrar" },
  },
  contributes: {
    anchors: { add: { alternatives: [{ label: "button.add", near: "heading.vitals" }, { hook: "hook.add" }] } },
    tips: [
      {
        id: "first",
        anchor: "add",
        when: "view == 'vitals' && 'nurse' in roles",
        level: "hint",
        title: "t.title",
        body: "t.body",
      },
    ],
    walkthroughs: [
      {
        id: "record",
        when: "'nurse' in roles",
        title: "t.title",
        body: "t.body",
        steps: [
          { id: "go", title: "t.title", body: "t.body", completionEvents: ["onView:vitals"] },
          { id: "add", anchor: "add", title: "t.title", body: "t.body", completionEvents: ["onClick:add", "onNext"] },
        ],
      },
    ],
    scenarios: [
      {
        id: "arrival",
        when: "'nurse' in roles",
        title: "t.title",
        body: "t.body",
        start: "vitals",
        task: "t.body",
        steps: [{ id: "go", title: "t.title", body: "t.body", completionEvents: ["onView:vitals"] }],
        pass: [{ title: "t.title", events: ["onClick:add"] }],
      },
    ],
    paths: [
      {
        id: "nurse",
        when: "'nurse' in roles",
        title: "t.title",
        body: "t.body",
        items: [{ walkthrough: "record" }, { scenario: "arrival", dueDay: 7 }] as Record<string, unknown>[],
      },
    ],
    commands: [
      { id: "go", when: "true", title: "t.title", run: { startWalkthrough: "record" } as Record<string, unknown> },
      { id: "report", when: "true", title: "t.title", run: { reportAs: "cant-find" } as Record<string, unknown> },
    ],
  },
};

type Sample = typeof sample;

/** The sample with changes, as a trainer would have it on disk. */
function fileWith(change: (pack: Sample) => void): string {
  const pack = structuredClone(sample);
  change(pack);
  return JSON.stringify(pack, null, 2);
}

function firstError(text: string, today?: string) {
  const result = parsePack(text, "a.pack.json", sampleProfile, today);
  if (result.ok) throw new Error("the pack was accepted");
  const [error] = result.errors;
  if (!error) throw new Error("refused without a reason");
  return { ...error, at: text.split("\n")[error.line - 1]?.slice(error.column - 1) ?? "" };
}

const walkthroughOf = (pack: Sample) => pack.contributes.walkthroughs[0] as Sample["contributes"]["walkthroughs"][0];
const stepOf = (pack: Sample) => walkthroughOf(pack).steps[1] as unknown as Record<string, unknown>;
const scenarioOf = (pack: Sample) => pack.contributes.scenarios[0] as Sample["contributes"]["scenarios"][0];
const passOf = (pack: Sample) => scenarioOf(pack).pass[0] as Sample["contributes"]["scenarios"][0]["pass"][0];
const itemsOf = (pack: Sample) => pack.contributes.paths[0]?.items ?? [];
const runOf = (pack: Sample, run: Record<string, unknown>) => Object.assign(pack.contributes.commands[0] ?? {}, { run });
const tipOf = (pack: Sample) => pack.contributes.tips[0] as Sample["contributes"]["tips"][0] & Record<string, unknown>;

describe("parsePack", () => {
  test("accepts a sound pack and fills in the priority", () => {
    const result = parsePack(
      fileWith(() => {}),
      "a.pack.json",
      sampleProfile,
      "2026-11-30",
    );
    expect(result.ok && result.pack.contributes.tips[0]?.priority).toBe(50);
    expect(result.ok && missingTranslations(result.pack)).toEqual([{ language: "es", key: "t.body" }]);
  });

  test("says file, line and column of a syntax error", () => {
    expect(parsePack('{\n  "format": 1,\n  "id": }', "b.json")).toEqual({
      ok: false,
      errors: [{ file: "b.json", line: 3, column: 9, message: "A value was expected." }],
    });
    expect(parsePack("", "b.json").ok).toBe(false);
    expect(firstError('{ "a": 1, // no\n "b": 2 }').message).toBe("JSON has no comments.");
  });

  test.each<[string, (pack: Sample) => void, string, string]>([
    ["unknown key", (pack) => Object.assign(tipOf(pack), { script: "x" }), '"script"', "not known"],
    ["wrong type", (pack) => Object.assign(tipOf(pack), { title: 3 }), "3", "type string"],
    ["missing member", (pack) => Reflect.deleteProperty(tipOf(pack), "level"), "{", "Allowed here"],
    ["unknown format", (pack) => Object.assign(pack, { format: 2 }), "2", "Allowed here: 1"],
    ["malformed id", (pack) => Object.assign(pack, { id: "Elbow Sample" }), '"Elbow Sample"', "lower-case"],
    ["malformed language", (pack) => Object.assign(pack.locales, { English: {} }), '"English"', "not a valid name"],
    [
      "both hook and label",
      (pack) => Object.assign(pack.contributes.anchors.add.alternatives[1] ?? {}, { label: "x" }),
      '"label"',
      "not known",
    ],
    ["repeated tip", (pack) => pack.contributes.tips.push(tipOf(pack)), '"first"', "stands above"],
    ["undeclared anchor", (pack) => Object.assign(tipOf(pack), { anchor: "ad" }), '"ad"', "Did you mean add?"],
    [
      "unknown key in when",
      (pack) => Object.assign(tipOf(pack), { when: "offline && veiw == 'vitals'" }),
      "veiw",
      "Did you mean view?",
    ],
    [
      "place behind an escape",
      (pack) => Object.assign(tipOf(pack), { when: "view == 'a\"' && veiw" }),
      "veiw",
      "not a known key",
    ],
    [
      "unknown tip in when",
      (pack) => Object.assign(tipOf(pack), { when: "!tip.frist.seen" }),
      "tip.frist",
      "Did you mean first?",
    ],
    ["unknown view", (pack) => Object.assign(tipOf(pack), { when: "view == 'vital'" }), "'vital'", "Did you mean vitals?"],
    ["unknown role", (pack) => Object.assign(tipOf(pack), { when: "'surgeon' in roles" }), "'surgeon'", 'no role "surgeon"'],
    ["string missing", (pack) => Object.assign(tipOf(pack), { title: "gone" }), '"gone"', "missing in the fallback"],
    [
      "unknown label",
      (pack) => pack.contributes.anchors.add.alternatives.push({ label: "button.ad", near: "heading.vitals" }),
      '"button.ad"',
      "button.add",
    ],
    ["unknown hook", (pack) => pack.contributes.anchors.add.alternatives.push({ hook: "x" }), '"x"', 'no hook "x"'],
    ["other profile", (pack) => Object.assign(pack.profile, { id: "other" }), '"other"', "is for"],
    ["other profile version", (pack) => Object.assign(pack.profile, { versions: "^2.0.0" }), '"^2.0.0"', "version 1.4.0"],
    ["dot without anchor", (pack) => Reflect.deleteProperty(tipOf(pack), "anchor"), '"hint"', "panel"],
    [
      "walkthrough that nobody follows to its end",
      (pack) => {
        const { steps } = walkthroughOf(pack);
        for (let id = 0; id < 5; id++)
          steps.push({ id: `s${id}`, title: "t.title", body: "t.body", completionEvents: ["onNext"] });
      },
      "{",
      "at most 5 steps; this one has 7",
    ],
    ["repeated step", (pack) => Object.assign(stepOf(pack), { id: "go" }), '"go"', "stands above"],
    ["unknown event", (pack) => Object.assign(stepOf(pack), { completionEvents: ["onHover:add"] }), '"onHover', "written"],
    [
      "event of no anchor",
      (pack) => Object.assign(stepOf(pack), { completionEvents: ["onClick:ad"] }),
      "ad",
      "Did you mean add?",
    ],
    [
      "event of no view",
      (pack) => Object.assign(stepOf(pack), { completionEvents: ["onView:vital"] }),
      "vital",
      "Did you mean vitals?",
    ],
    [
      "event with a faulty clause",
      (pack) => Object.assign(stepOf(pack), { completionEvents: ["onContext:veiw == 'x'"] }),
      "veiw",
      "Did you mean view?",
    ],
    ["string of a step missing", (pack) => Object.assign(stepOf(pack), { body: "gone" }), '"gone"', "missing in the fallback"],
    [
      "unknown walkthrough in when",
      (pack) => Object.assign(tipOf(pack), { when: "walkthrough.recrod.done" }),
      "walkthrough.recrod",
      "Did you mean record?",
    ],
    [
      "scenario called as a walkthrough is",
      (pack) => Object.assign(scenarioOf(pack), { id: "record" }),
      '"record"',
      "stands above",
    ],
    [
      "pass that is only said",
      (pack) => Object.assign(passOf(pack), { events: ["onNext"] }),
      '"onNext"',
      "does not count as passed",
    ],
    ["pass by no anchor", (pack) => Object.assign(passOf(pack), { events: ["onClick:ad"] }), "ad", "Did you mean add?"],
    ["title of a pass missing", (pack) => Object.assign(passOf(pack), { title: "gone" }), '"gone"', "missing in the fallback"],
    ["task missing", (pack) => Object.assign(scenarioOf(pack), { task: "gone" }), '"gone"', "missing in the fallback"],
    ["start on no view", (pack) => Object.assign(scenarioOf(pack), { start: "vital" }), '"vital"', "Did you mean vitals?"],
    ["path to nothing", (pack) => itemsOf(pack).push({ walkthrough: "recrod" }), '"recrod"', "Did you mean record?"],
    ["path to a tip", (pack) => itemsOf(pack).push({ scenario: "first" }), '"first"', 'no scenario "first"'],
    ["path in a circle", (pack) => itemsOf(pack).push({ walkthrough: "record" }), '"record"', "stands in this path already"],
    ["command to nothing", (pack) => runOf(pack, { showTip: "frist" }), '"frist"', "Did you mean first?"],
    ["command to a script", (pack) => runOf(pack, { openLink: "javascript:alert(1)" }), '"javascript', "written"],
    ["command with a password", (pack) => runOf(pack, { openLink: "https://user:word@example.org/" }), '"https', "written"],
    [
      "event of no command",
      (pack) => Object.assign(stepOf(pack), { completionEvents: ["onCommand:og"] }),
      "og",
      'no command "og"',
    ],
    [
      "unknown scenario in when",
      (pack) => Object.assign(tipOf(pack), { when: "scenario.arival.passed" }),
      "scenario.arival",
      "Did you mean arrival?",
    ],
  ])("places the error of: %s", (_name, change, at, message) => {
    const error = firstError(fileWith(change));
    expect(error.at.startsWith(at), `${error.at} — ${error.message}`).toBe(true);
    expect(error.message).toContain(message);
  });

  test.each([
    ["<b>now</b>", "<b>", "HTML"],
    ["Look ![x](https://example.org/x.png)", "![x]", "A picture stands in a paragraph of its own"],
    ["![x](https://example.org/x.png)", "![x]", "no sound picture"],
    ["![](arrows)", "![]", "needs words"],
    ["[go](javascript:alert)", "[go]", "https"],
    ["[go](data:text/html,x)", "[go]", "https"],
    ["[go](http://example.org)", "[go]", "https"],
    ["[go](https://user:word@example.org)", "[go]", "https"],
    ["# Title", "# Title", "headings"],
    ["<https://example.org> <script>x</script>", "<script>", "HTML"],
    ["> > > > > > > > > > > > deep", "> >", "Quotations"],
    [`${"- ".repeat(200)}x`, "- -", "nested"],
  ])("refuses unsafe Markdown: %s", (body, at, message) => {
    const error = firstError(fileWith((pack) => Object.assign(pack.locales.en, { "t.body": body })));
    expect(error.at.startsWith(at), error.at).toBe(true);
    expect(error.message).toContain(message);
  });

  test("counts a tip as expired only on a given day", () => {
    const text = fileWith((pack) => Object.assign(tipOf(pack), { expires: "2026-01-31" }));
    expect(parsePack(text, "a.json", sampleProfile).ok).toBe(true);
    expect(firstError(text, "2026-02-01").message).toContain("expired");
  });

  test("refuses what is too large, too deep, or says a thing twice", () => {
    expect(firstError(" ".repeat(1_048_577)).message).toContain("1 MB");
    expect(firstError("é".repeat(600_000)).message).toContain("1 MB");
    expect(firstError("[".repeat(500_000)).message).toContain("nested");
    expect(firstError('{"id": "a", "id": "b"}')).toMatchObject({ line: 1, column: 13 });
    expect(firstError('{"__proto__": {}}').message).toContain("__proto__");
  });

  test("never throws, whatever the file", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parsePack(text, "x.json", sampleProfile)));
    const keys = fc.constantFrom("when", "title", "level", "anchor", "expires");
    fc.assert(
      fc.property(keys, fc.jsonValue(), (key, value) => {
        parsePack(
          fileWith((pack) => Object.assign(tipOf(pack), { [key]: value })),
          "x.json",
          sampleProfile,
        );
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: fc.constantFrom(..."[]()*_`<>!-1. \nahttps:/".split("")) }), (body) => {
        parsePack(
          fileWith((pack) => Object.assign(pack.locales.en, { "t.body": body })),
          "x.json",
          sampleProfile,
        );
      }),
    );
  });
});
