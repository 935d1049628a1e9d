import { expect, test } from "vitest";
import { parseWhen } from "../when/parse-when.ts";
import type { CompiledPack, CompiledTip } from "./compiled-pack.ts";
import { tipSheet } from "./tip-sheet.ts";

function whenOf(text: string) {
  const parsed = parseWhen(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.expression;
}
const tip = (id: string, when: string, changes: Partial<CompiledTip> = {}): CompiledTip => ({
  ...{ id, when: whenOf(when), keys: [], level: "dot", priority: 50, title: id, body: [], anchor: null, language: "en" },
  expires: null,
  ...changes,
});
const facts = {
  roles: ["nurse"],
  views: [
    { id: "vitals", title: "Vitals" },
    { id: "orders", title: "Orders" },
  ],
  workflows: [{ id: "ordering", views: ["orders"] }],
  today: "2026-11-30",
};
const packOf = (...tips: CompiledTip[]): CompiledPack => ({
  id: "p",
  version: "1.0.0",
  displayName: "P",
  tips,
  ...{ walkthroughs: [], scenarios: [], paths: [], commands: [], surveys: [] },
});

test("each tip for the role stands once, under its first view, the more important ones first", () => {
  const pack = packOf(
    tip("both", "view == 'vitals' || view == 'orders'"),
    tip("urgent", "view == 'vitals' && 'nurse' in roles", { priority: 90 }),
    tip("ordering", "workflow == 'ordering'"),
    tip("everywhere", "'nurse' in roles"),
    tip("others", "'physician' in roles && view == 'vitals'"),
    tip("past", "view == 'vitals'", { expires: "2026-11-29" }),
  );
  const { sections } = tipSheet([pack], facts);
  expect(sections.map(({ view, tips }) => [view, tips.map(({ id }) => id)])).toEqual([
    [null, ["everywhere"]],
    ["Vitals", ["urgent", "both"]],
    ["Orders", ["ordering"]],
  ]);
});

test("what shows only at night, or only until it was read, is printed too", () => {
  const pack = packOf(tip("night", "view == 'vitals' && hour < 6"), tip("new", "view == 'vitals' && !tip.p.new.seen"));
  expect(tipSheet([pack], facts).sections[0]?.tips.map(({ id }) => id)).toEqual(["night", "new"]);
});
