import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartNumberAlphabet, makeChartNumber, readChartNumber, showChartNumber } from "./chart-number.ts";

describe("the number of a report about one patient's chart", () => {
  test("is six characters that nobody takes for others", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.uint8Array({ minLength: 6, maxLength: 6 })), (stream) => {
        const number = makeChartNumber((bytes) => bytes.set(stream.next().value as Uint8Array));
        expect(number).toMatch(/^[2-9A-Z]{6}$/);
        expect(number).not.toMatch(/[0O1ILZ5S8BUV]/);
      }),
    );
    expect(new Set(chartNumberAlphabet).size).toBe(22);
  });
  test("has every character equally often", () => {
    const seen = new Map<string, number>();
    for (let first = 0; first < 256; first++) {
      let calls = 0;
      const number = makeChartNumber((bytes) => bytes.fill(calls++ === 0 ? first : 0));
      // A byte that would tip the scales is thrown away, and the next six are taken.
      const character = calls === 1 ? number.charAt(0) : "-";
      seen.set(character, (seen.get(character) ?? 0) + 1);
    }
    for (const character of chartNumberAlphabet) expect(seen.get(character)).toBe(11);
  });
  test("is read as people type it", () => {
    expect(showChartNumber("7KQ2MN")).toBe("7KQ-2MN");
    for (const typed of ["7KQ-2MN", "7kq2mn", " 7kq 2mn ", "7KQ–2MN"]) expect(readChartNumber(typed)).toBe("7KQ2MN");
    for (const typed of ["", "7KQ", "7KQ-2M0", "12345678"]) expect(readChartNumber(typed)).toBeNull();
  });
});
