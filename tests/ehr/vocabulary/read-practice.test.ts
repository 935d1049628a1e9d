import { describe, expect, test } from "vitest";
import { readPractice } from "./read-practice.ts";
import { smallPractice, smallProfile } from "./small-practice.ts";

const read = (change: object, base: object = smallPractice) =>
  readPractice(JSON.stringify({ ...base, ...change }, null, 2), "small.practice.json", smallProfile);
const [environment] = smallPractice.environments;

describe("a practice file", () => {
  test("is taken when it is well formed and fits its profile", () => {
    expect(read({})).toEqual(smallPractice);
  });
  test("is refused with file, line and reason when it is no JSON", () => {
    expect(() => readPractice('{\n  "format": 1,\n  oops\n}', "small.practice.json", smallProfile)).toThrow(
      /^small\.practice\.json:3:3: /,
    );
  });
  test("is refused with file, line and reason when it says something that is not known", () => {
    expect(() => read({ speed: "fast" })).toThrow(/^small\.practice\.json:\d+:3: "speed" is not known here\.$/);
  });
  test("is refused with fewer than three charts, also when one is listed twice", () => {
    expect(() => read({ environments: [{ ...environment, charts: ["ann", "ben"] }] })).toThrow(/small\.practice\.json:\d+:\d+: /);
    expect(() => read({ environments: [{ ...environment, charts: ["ann", "ben", "ann"] }] })).toThrow(/3 different charts/);
  });
  test("is refused with fewer than two users, also when both have one role", () => {
    const [nurse] = smallPractice.users;
    expect(() => read({ users: [nurse] })).toThrow(/small\.practice\.json:\d+:\d+: /);
    expect(() => read({ users: [nurse, { ...nurse, username: "nick" }] })).toThrow(/two users of different roles/);
  });
  test("is refused for a view that the profile has not, or that only a surface without a selector would show", () => {
    expect(() => read({ views: [{ view: "orders" }] })).toThrow(/no view orders/);
    expect(() => read({ views: [{ view: "medications", from: "list" }] })).toThrow(/no surface/);
  });
  test("is refused when a view leaves out so many charts that fewer than three are left", () => {
    expect(() => read({ views: [{ view: "medications", except: ["eve"] }] })).toThrow(/At least 3 charts must be left/);
  });
  test("is refused for another profile", () => {
    expect(() => read({ profile: "other" })).toThrow(/for the profile other, not for small/);
  });
});
