import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BarredWords } from "./barred-words.ts";
import { isCommonWord } from "./common-words.ts";
import { identifierRanges, patientLike, struckOut, withoutRanges } from "./patient-like.ts";

const labels = ["Visits", "Vital Signs", "Day", "Medications", "Save and close"];

function strike(typed: string, barred: string[]): string {
  const words = new BarredWords(labels);
  for (const text of barred) words.add(text);
  const ranges = patientLike(typed, { state: "compared", matches: words.find(typed) }, isCommonWord);
  return withoutRanges(typed, ranges);
}

describe("identifier shapes", () => {
  test.each([
    "24/03/1957",
    "3.4.57",
    "1957-03-24",
    "24 March 1957",
    "March 24th",
    "24-Mar-57",
    "aoife@example.org",
    "https://ehr.example/chart/4711",
    "555-019-2833",
    "+1 (555) 019-2833",
    "123-45-6789",
    "100GEJ",
    "MRN 42",
    "MRN: A17",
    "A-20931",
    "90210",
    "10000Y48",
  ])("%s is struck", (identifier) => {
    const text = `It says ${identifier}, which is wrong.`;
    expect(withoutRanges(text, identifierRanges(text))).toBe(`It says ${struckOut}, which is wrong.`);
  });
  test.each([
    "It takes 11 clicks and 2 minutes.",
    "81 mg twice a day, 1,200 ml, 37.5 degrees.",
    "You may 2 or 3 times press F12.",
    "Room for 4 more; the COVID-19 box; HL7 FHIR R4.",
    "In 2026 it was better.",
    "The second tab, I think; 3 decisions, 2 markers, 1 or 2 may help.",
  ])("%s stays", (text) => expect(identifierRanges(text)).toEqual([]));
  test("a number of seven digits and more never stays, whatever stands around it", () => {
    const digits = fc.stringMatching(/^[0-9]{7,15}$/);
    const around = fc.stringMatching(/^[ a-z.,!?]{0,20}$/);
    fc.assert(
      fc.property(around, digits, around, (before, number, after) => {
        const text = `${before} ${number} ${after}`;
        expect(withoutRanges(text, identifierRanges(text))).not.toContain(number);
      }),
    );
  });
  test("ranges are in order, apart and inside, for any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let last = -1;
        for (const [start, end] of identifierRanges(text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("words that stand in barred text", () => {
  test.each([
    ["Aoife could not find it", ["Aoife O'Brien"], `${struckOut} could not find it`],
    ["for aoife obrien again", ["Aoife O'Brien"], `for ${struckOut} again`],
    ["O’Brien's list is empty", ["Aoife O'Brien"], `${struckOut}'s list is empty`],
    ["for O'BRIEN, AOIFE again", ["Aoife O'Brien"], `for ${struckOut} again`],
    ["as for Nuria Nunez", ["Núria Núñez"], `as for ${struckOut}`],
    ["Lewis is missing", ["Orla Day-Lewis"], `${struckOut} is missing`],
    ["A. Okafor is missing", ["A. Okafor"], `${struckOut} is missing`],
    ["王丽华的药不见了", ["丽华", "王"], `王${struckOut}的药不见了`],
    ["Warfarin is gone", ["Warfarin 5 mg"], `${struckOut} is gone`],
  ])("%s", (typed, barred, expected) => expect(strike(typed, barred)).toBe(expected));

  test("a patient named like a label strikes no label, but the whole name goes", () => {
    const patient = ["Visits Day", "Visits", "Day"];
    expect(strike("The Visits tab is empty every day", patient)).toBe("The Visits tab is empty every day");
    expect(strike("The chart of Visits Day is empty", patient)).toBe(`The chart of ${struckOut} is empty`);
    expect(strike("The chart of Day, Visits is empty", patient)).toBe(`The chart of ${struckOut} is empty`);
  });
  test("a common word is a name only with a capital within the sentence", () => {
    expect(strike("the rose colour, and Rose is gone", ["Rose Brown"])).toBe(`the rose colour, and ${struckOut} is gone`);
    const field = "the heavy field jumps while I am typing";
    expect(strike(field, ["Heavy smoker", "Patient was typing while standing"])).toBe(field);
  });
  test("of a barred sentence only what looks like a name is looked for", () => {
    const note = ["Seen with Mrs Nkemelu today because the ankle swelled again overnight"];
    expect(strike("the ankle field, says nkemelu", note)).toBe(`the ankle field, says ${struckOut}`);
  });
  test("a name of two uncommon words never comes through, wherever it stands in the sentence", () => {
    const part = fc.stringMatching(/^[A-Z][bcdfgkmpqvxz]{3,8}$/);
    const around = fc.stringMatching(/^[ a-z.,!?]{0,20}$/);
    fc.assert(
      fc.property(part, part, around, around, fc.constantFrom(" ", ", ", "-"), (given, family, before, after, between) => {
        const struck = strike(`${before} ${family}${between}${given} ${after}`, [`${given} ${family}`]);
        expect(struck).not.toContain(given);
        expect(struck).not.toContain(family);
      }),
    );
  });
  test("nothing is struck that is not in barred text and has no identifier's shape", () => {
    const sentence = fc.array(fc.stringMatching(/^[A-Za-z]{1,9}$/), { maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(sentence, (typed) => {
        expect(strike(typed, [])).toBe(typed);
      }),
    );
  });
  test("a page that does not answer costs every capital within a sentence", () => {
    const typed = "Maria is there. For Okafor it is not";
    const struck = patientLike(typed, { state: "failed" }, isCommonWord);
    expect(withoutRanges(typed, struck)).toBe(`Maria is there. For ${struckOut} it is not`);
  });
});
