import { expect, test } from "vitest";
import { wordsKnownAsData } from "./words-known-as-data.ts";

const isData = wordsKnownAsData(new Set(["Outpatient Clinic", "Urgent", "Thùy Trần"]));

test("a name or term is data whatever its case and marks", () => {
  expect(isData("OUTPATIENT CLINIC")).toBe(true);
  expect(isData("Urgent:")).toBe(true);
  expect(isData("thùy trần")).toBe(true);
});
test("a text that holds a name of several words is data", () => {
  expect(isData("Appointments at Outpatient Clinic")).toBe(true);
});
test("a text that holds the word of a term among others may be a label", () => {
  expect(isData("Mark as urgent")).toBe(false);
  expect(isData("Outpatients")).toBe(false);
});
