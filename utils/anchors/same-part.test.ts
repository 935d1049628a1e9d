import { expect, test } from "vitest";
import { comparePart } from "./same-part.ts";

const main = "/html[1]/body[1]/main[1]";

test.each([
  ["wrapped", `${main}/section[1]/div[1]/button[1]`, `${main}/section[1]/div[1]/span[1]/div[1]/button[1]`, "same"],
  ["into a smaller part of its part", `${main}/form[1]/h4[1]`, `${main}/form[1]/div[1]/section[2]/h4[1]`, "other"],
  ["its section moved", `${main}/section[1]/div[1]/button[1]`, `${main}/section[3]/div[1]/button[1]`, "alike"],
  ["out of its table", `${main}/section[1]/table[1]/thead[1]/tr[1]/th[2]`, `${main}/section[1]/div[1]/th[1]`, "other"],
  ["into a table", `${main}/div[1]/button[1]`, `${main}/div[1]/table[1]/thead[1]/tr[1]/button[1]`, "other"],
  ["beside where it was, in no part", `${main}/div[1]/div[2]/button[1]`, `${main}/div[1]/div[3]/div[1]/button[2]`, "same"],
  ["far away, in no part", `${main}/div[1]/div[2]/a[1]/b[1]/button[1]`, `/html[1]/body[1]/div[1]/button[1]`, "alike"],
])("%s", (_name, one, other, expected) => {
  expect(comparePart(one, other)).toBe(expected);
});
