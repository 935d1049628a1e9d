import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPng, strippedPng } from "./png.ts";

/** One red pixel, with a note of who made it. */
const chunk = (type: string, data: readonly number[]) => {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, data.length);
  return [...length, ...[...type].map((letter) => letter.charCodeAt(0)), ...data, 0, 0, 0, 0];
};
const head = (width: number, height: number) => {
  const bytes = new Uint8Array(13);
  new DataView(bytes.buffer).setUint32(0, width);
  new DataView(bytes.buffer).setUint32(4, height);
  return [...bytes];
};
const start = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (...chunks: number[][]) => Uint8Array.from([...start, ...chunks.flat()]);
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const plain = png(chunk("IHDR", head(640, 400)), chunk("IDAT", [1, 2, 3]), chunk("IEND", []));

describe("a picture in a pack", () => {
  test("says its size", () => {
    expect(readPng(base64(plain))).toEqual({ ok: true, width: 640, height: 400 });
  });

  test("with metadata is refused, and is sound once it was left out", () => {
    const told = png(
      chunk("IHDR", head(8, 8)),
      chunk(
        "tEXt",
        [..."Author\0Anna"].map((letter) => letter.charCodeAt(0)),
      ),
      chunk("eXIf", [1, 2]),
      chunk("IDAT", [1]),
      chunk("IEND", []),
    );
    expect(readPng(base64(told))).toMatchObject({ ok: false, message: expect.stringContaining("tEXt") });
    const stripped = strippedPng(told);
    expect(stripped && readPng(base64(stripped))).toEqual({ ok: true, width: 8, height: 8 });
    expect(stripped && base64(stripped)).not.toContain(btoa("Author"));
  });

  test("that is too large, cut off, or something else is refused", () => {
    const large = png(chunk("IHDR", head(2_001, 10)), chunk("IDAT", []), chunk("IEND", []));
    expect(readPng(base64(large))).toMatchObject({ ok: false, message: expect.stringContaining("2000") });
    for (const cut of [1, 12, 20]) expect(readPng(base64(plain.subarray(0, plain.length - cut))).ok).toBe(false);
    expect(readPng(btoa("<svg onload=alert(1)>"))).toMatchObject({ ok: false });
    expect(readPng("A")).toMatchObject({ ok: false });
  });

  test("whatever bytes are given, nothing is thrown", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, begins) => {
        const given = begins ? Uint8Array.from([...start, ...bytes]) : bytes;
        readPng(base64(given));
        strippedPng(given);
      }),
    );
  });
});
