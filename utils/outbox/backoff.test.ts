import fc from "fast-check";
import { expect, test } from "vitest";
import { backoff } from "./backoff.ts";

test("waits grow with the attempts, and never past an hour and a fifth", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
      const wait = backoff(attempts, random);
      expect(wait).toBeGreaterThanOrEqual(1_600);
      expect(wait).toBeLessThanOrEqual(4_320_000);
      expect(backoff(attempts + 1, random)).toBeGreaterThanOrEqual(wait);
    }),
  );
});
