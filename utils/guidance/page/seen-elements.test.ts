// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SeenElements } from "./seen-elements.ts";

const place = { left: 10, top: 20, width: 40, height: 16 };
let cover: Element | null;
let asked: number;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = "<button>Add</button><div></div>";
  cover = null;
  asked = 0;
  document.elementFromPoint = () => {
    asked++;
    return cover ?? document.querySelector("button");
  };
});
afterEach(() => vi.useRealTimers());

const button = () => document.querySelector("button") as Element;
const div = () => document.querySelector("div") as Element;

describe("what lies over an element", () => {
  test("is asked once for a place, and of what moves not at all", () => {
    const seen = new SeenElements();
    expect(seen.isCovered(button(), place, null, false)).toBe(false);
    expect(seen.isCovered(button(), { ...place }, null, false)).toBe(false);
    expect(seen.isCovered(button(), { ...place, top: 90 }, null, true)).toBe(false);
    expect(asked).toBe(1);
    cover = div();
    expect(seen.isCovered(button(), { ...place, top: 90 }, null, false)).toBe(true);
    expect(asked).toBe(2);
  });

  test("waits where it moves before it was ever asked", () => {
    expect(new SeenElements().isCovered(button(), place, null, true)).toBe(true);
    expect(asked).toBe(0);
  });

  test("is not asked again of what lay bare when the page changes within, and is after a while", () => {
    const seen = new SeenElements();
    seen.isCovered(button(), place, null, false);
    vi.advanceTimersByTime(19_000);
    seen.forgetChanged();
    expect(seen.isCovered(button(), place, null, false)).toBe(false);
    expect(asked).toBe(1);
    cover = div();
    vi.advanceTimersByTime(2_000);
    seen.forgetChanged();
    expect(seen.isCovered(button(), place, null, false)).toBe(true);
  });

  test("is asked again of what was covered whenever the page changes", () => {
    const seen = new SeenElements();
    cover = div();
    expect(seen.isCovered(button(), place, null, false)).toBe(true);
    cover = null;
    seen.forgetChanged();
    expect(seen.isCovered(button(), place, null, false)).toBe(false);
  });

  test("is forgotten of what the page has let go of", () => {
    const seen = new SeenElements();
    const add = button();
    seen.isCovered(add, place, null, false);
    add.remove();
    seen.forgetChanged();
    document.body.append(add);
    expect(seen.isCovered(add, place, null, false)).toBe(false);
    expect(asked).toBe(2);
  });

  test("is asked again of everything when something may have come to lie over the page", () => {
    const seen = new SeenElements();
    seen.isCovered(button(), place, null, false);
    cover = div();
    seen.forget();
    expect(seen.isCovered(button(), place, null, false)).toBe(true);
  });
});
