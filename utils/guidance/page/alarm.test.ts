// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Alarm } from "./alarm.ts";

let life: AbortController;
let rings: number;
const ring = () => {
  rings += 1;
};

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  rings = 0;
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

test("rings once, when it is due", () => {
  const alarm = new Alarm(life.signal, ring);
  alarm.set(100);
  expect(alarm.isSet).toBe(true);
  vi.advanceTimersByTime(99);
  expect(rings).toBe(0);
  vi.advanceTimersByTime(1_000);
  expect(rings).toBe(1);
  expect(alarm.isSet).toBe(false);
});

test("put off again and again, it asks for few timers, and rings after the last", () => {
  const asked = vi.spyOn(globalThis, "setTimeout");
  const alarm = new Alarm(life.signal, ring);
  for (let time = 0; time < 1_000; time += 10) {
    alarm.set(400);
    vi.advanceTimersByTime(10);
  }
  expect(rings).toBe(0);
  vi.advanceTimersByTime(389);
  expect(rings).toBe(0);
  vi.advanceTimersByTime(1);
  expect(rings).toBe(1);
  expect(asked.mock.calls.length).toBeLessThan(6);
  asked.mockRestore();
});

test("set earlier than before, it rings earlier, and only then", () => {
  const alarm = new Alarm(life.signal, ring);
  alarm.set(5_000);
  alarm.set(100);
  vi.advanceTimersByTime(100);
  expect(rings).toBe(1);
  vi.advanceTimersByTime(10_000);
  expect(rings).toBe(1);
});

test("one that may ring early does so rather than ask for another timer", () => {
  const alarm = new Alarm(life.signal, ring, 50);
  alarm.set(100);
  vi.advanceTimersByTime(40);
  alarm.set(100);
  vi.advanceTimersByTime(60);
  expect(rings).toBe(1);
});

test("leaves no timer behind when it is cancelled, or the signal ends", () => {
  const alarm = new Alarm(life.signal, ring);
  alarm.set(100);
  alarm.cancel();
  expect(vi.getTimerCount()).toBe(0);
  alarm.set(100);
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
  alarm.set(100);
  vi.advanceTimersByTime(1_000);
  expect(rings).toBe(0);
});
