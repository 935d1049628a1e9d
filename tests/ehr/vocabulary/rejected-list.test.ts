import { describe, expect, test } from "vitest";
import { rejectedList } from "./rejected-list.ts";

const label = (text: string) => ({ rule: "not-for-every-chart" as const, kind: "label" as const, text });

describe("the list of what was rejected", () => {
  const list = rejectedList([label("Suicide precautions"), label("Amara Okafor"), label("Amara Okafor")]);

  test("holds no text, only hash, shape and rule, and how often", () => {
    expect(JSON.stringify(list)).not.toMatch(/suicide|precautions|amara|okafor/i);
    expect(list.map(({ shape, count }) => `${shape} ${count}`).sort()).toEqual(["Aa 2", "Aa a 1"]);
    expect(list.every(({ hash }) => /^[0-9a-f]{16}$/.test(hash))).toBe(true);
  });
  test("is the same in whatever order things were rejected, and on another day", () => {
    expect(rejectedList([label("Amara Okafor"), label("Suicide precautions"), label("Amara Okafor")])).toEqual(list);
    expect(rejectedList([label("Wait: 12 minutes")])).toEqual(rejectedList([label("Wait: 7 minutes")]));
  });
});
