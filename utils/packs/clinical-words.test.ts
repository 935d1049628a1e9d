import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clinicalWords } from "./clinical-words.ts";

const words = (text: string) => clinicalWords(text).map(({ word }) => word);

describe("words that only a clinical owner may answer for", () => {
  test.each([
    ["Give 500 mg at once", ["500 mg"]],
    ["0.1 mL/kg/h, then 5 units", ["0.1 mL/kg/h", "5 units"]],
    ["Amoxicillin and insulin", ["Amoxicillin", "insulin"]],
    ["Paracetamol 1 g cada 8 horas, o lisinopril", ["Paracetamol", "1 g", "lisinopril"]],
    ["20 gotas de furosemida", ["20 gotas", "furosemida"]],
  ])("%s", (text, found) => {
    expect(words(text)).toEqual(found);
  });

  test.each([
    "Press **Add**, fill in 2 fields, and save within 5 minutes",
    "The list has 10 rows and 3 columns; April is first",
    "Sign in as physician, open Orders, choose a control",
    "Los 5 pasos de la guía",
  ])("nothing in: %s", (text) => {
    expect(words(text)).toEqual([]);
  });

  test("each word stands where it says", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("5 mg", "insulin", "ibuprofen"), fc.string(), (before, word, after) => {
        const text = `${before} ${word} ${after}`;
        for (const found of clinicalWords(text)) expect(text.startsWith(found.word, found.offset)).toBe(true);
      }),
    );
  });
});
