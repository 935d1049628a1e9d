import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textShape, withoutNumbers } from "./text-shape.ts";

describe("the shape of a rejected text", () => {
  test("tells what sort of words it has", () => {
    expect(textShape("Outpatient 2")).toBe("Aa 9");
    expect(textShape("HIV care")).toBe("A a");
    expect(textShape("SpO2 (%)")).toBe("A9 .");
    expect(textShape("子轩")).toBe("x");
  });
  test("is the same for another drug, dose and length", () => {
    expect(textShape("Amlodipine 5 mg")).toBe(textShape("Hydrochlorothiazide 12.5 mg"));
  });
  test("tells neither how long a word is nor how many there are", () => {
    expect(textShape("Grace")).toBe(textShape("Venkatasubbalakshmi Anantalakshmi Thilagavathiammal"));
  });
  test("holds nothing of any text but classes, none twice in a row", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const classes = textShape(text).split(" ");
        expect(
          classes.every((one, index) => /^(?:A|Aa|a|x|9|A9|\.|)$/.test(one) && (index === 0 || one !== classes[index - 1])),
        ).toBe(true);
      }),
    );
  });
});

test("another day's numbers make the same text", () => {
  expect(withoutNumbers("25-Nov-2026, 9:05")).toBe(withoutNumbers("3-Nov-2027, 10:45"));
});
