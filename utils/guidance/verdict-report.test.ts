import { expect, test } from "vitest";
import type { CompiledTip } from "../packs/compiled-pack.ts";
import { verdictReport } from "./verdict-report.ts";

const tip: CompiledTip = {
  ...{
    id: "p.a",
    keys: ["view"],
    level: "dot",
    priority: 50,
    title: "Título",
    body: [],
    anchor: null,
    language: "es",
    expires: null,
  },
  when: { type: "compare", key: "view", operator: "==", value: "orders" },
};

test("says the keys in order and every tip's verdict, with its condition as it is written", () => {
  const report = verdictReport({ view: "vitals", roles: ["nurse"], hour: 3 }, [
    { tip, verdict: "not-eligible", eligible: false },
  ]);
  expect(report).toEqual({
    keys: [
      { key: "hour", value: "3" },
      { key: "roles", value: '["nurse"]' },
      { key: "view", value: '"vitals"' },
    ],
    tips: [{ tipId: "p.a", title: "Título", language: "es", when: "view == 'orders'", verdict: "not-eligible" }],
  });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});
