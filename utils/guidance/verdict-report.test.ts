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

test("says the keys and every tip's verdict, with its condition, as plain JSON", () => {
  const keys = { view: "vitals", roles: ["nurse"], hour: 3 };
  const report = verdictReport(keys, [{ tip, verdict: "not-eligible" }]);
  expect(report).toEqual({
    keys,
    tips: [{ tipId: "p.a", title: "Título", language: "es", when: tip.when, verdict: "not-eligible" }],
  });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});
