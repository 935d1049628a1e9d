// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OpenCard } from "./open-card.ts";

let life: AbortController;
let seen: string[];
let hasFocus: boolean;
let card: OpenCard;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  seen = [];
  hasFocus = false;
  card = new OpenCard({
    signal: life.signal,
    onChange: () => {},
    onClosing: () => {},
    onSeen: (tipId) => seen.push(tipId),
    hasFocus: () => hasFocus,
  });
  card.listenIn(document, life.signal);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const press = (key: string) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
};

describe("OpenCard", () => {
  test("opens by hover or focus only when they rest", () => {
    card.open("a", "hover");
    vi.advanceTimersByTime(200);
    card.leave();
    vi.advanceTimersByTime(1_000);
    expect(card.tipId).toBeNull();
    card.open("a", "hover");
    vi.advanceTimersByTime(250);
    expect(card.tipId).toBe("a");
    card.open("b", "focus");
    expect(card.tipId).toBe("a");
    vi.advanceTimersByTime(250);
    expect(card.tipId).toBe("b");
  });

  test("stays while the pointer crosses from mark to card, and goes when it is away", () => {
    card.open("a", "focus");
    vi.advanceTimersByTime(250);
    card.leave();
    vi.advanceTimersByTime(200);
    card.open("a", "hover");
    vi.advanceTimersByTime(1_000);
    expect(card.tipId).toBe("a");
    card.leave();
    vi.advanceTimersByTime(300);
    expect(card.tipId).toBeNull();
  });

  test("stays while the focus is in it, and when somebody pressed for it", () => {
    card.open("a", "focus");
    vi.advanceTimersByTime(250);
    hasFocus = true;
    card.leave();
    vi.advanceTimersByTime(1_000);
    expect(card.tipId).toBe("a");
    hasFocus = false;
    card.open("a", "click");
    card.leave();
    vi.advanceTimersByTime(1_000);
    expect(card.tipId).toBe("a");
  });

  test("closes with Esc wherever the focus is, and the page does not get that key", () => {
    const heard = vi.fn();
    document.body.addEventListener("keydown", heard, { signal: life.signal });
    card.open("a", "click");
    expect(press("Escape").defaultPrevented).toBe(true);
    expect(card.tipId).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    press("Escape");
    press("a");
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test("counts as seen after a second on screen, not before", () => {
    card.open("a", "click");
    vi.advanceTimersByTime(900);
    card.close();
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual([]);
    card.open("b", "click");
    vi.advanceTimersByTime(1_000);
    expect(seen).toEqual(["b"]);
  });

  test("does nothing after the signal has ended", () => {
    card.open("a", "click");
    life.abort();
    vi.advanceTimersByTime(5_000);
    expect(seen).toEqual([]);
    expect(press("Escape").defaultPrevented).toBe(false);
  });
});
