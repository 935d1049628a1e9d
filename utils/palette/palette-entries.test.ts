import { expect, test } from "vitest";
import type { CompiledPack } from "../packs/compiled-pack.ts";
import { paletteEntries } from "./palette-entries.ts";

const when = { type: "constant", value: true } as const;
const common = { when, keys: [], priority: 50, title: "T", language: "en", expires: null };

test("a pack's command keeps the id that a walkthrough waits for, and shows the tip that it leads to", () => {
  const body = [{ type: "paragraph" as const, children: [{ type: "text" as const, text: "Text." }] }];
  const pack: CompiledPack = {
    ...{ id: "p", version: "1.0.0", displayName: "P", walkthroughs: [], scenarios: [], paths: [] },
    tips: [{ ...common, id: "p.x", level: "panel", body, anchor: null }],
    surveys: [],
    commands: [
      { ...common, id: "p.x", run: { showTip: "p.x" } },
      { ...common, id: "p.gone", run: { showTip: "p.gone" } },
    ],
  };
  const site = { reportButton: "Report friction", people: [] };
  const facts = { keys: {}, today: "2026-11-25", progress: {}, viewTitle: null, quiet: false, isPractice: false, site };
  const entries = paletteEntries([pack], facts);
  expect(entries.filter(({ commandId }) => commandId !== null)).toMatchObject([
    { commandId: "p.x", action: { kind: "read", body } },
  ]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});
