import { describe, expect, test } from "vitest";
import { pathProgress } from "./path-progress.ts";

const day = 86_400_000;
const now = Date.UTC(2026, 10, 25);
const path = {
  items: [
    { lessonId: "p.a", dueDay: -7 },
    { lessonId: "p.b", dueDay: 14 },
    { lessonId: "p.gone", dueDay: null },
    { lessonId: "p.c", dueDay: null },
  ],
};
const known = new Set(["p.a", "p.b", "p.c"]);
const doneAt = (time: number) => ({ doneAt: time, stage: 0, stageAt: time });

describe("a path", () => {
  test("names the first thing that is not done, and when each is due", () => {
    const progress = pathProgress(path, { learned: { "p.a": doneAt(now) }, known, goLive: "2026-11-20", now });
    expect(progress).toEqual({
      items: [
        { lessonId: "p.a", isDone: true, isUpAgain: false, due: "2026-11-13" },
        { lessonId: "p.b", isDone: false, isUpAgain: false, due: "2026-12-04" },
        { lessonId: "p.c", isDone: false, isUpAgain: false, due: null },
      ],
      done: 1,
      next: "p.b",
    });
  });

  test("what comes up again goes first", () => {
    const learned = { "p.a": doneAt(now), "p.b": doneAt(now - 2 * day) };
    expect(pathProgress(path, { learned, known, goLive: null, now }).next).toBe("p.b");
  });

  test("is at its end when everything is done and nothing comes up", () => {
    const learned = { "p.a": doneAt(now), "p.b": doneAt(now), "p.c": doneAt(now) };
    expect(pathProgress(path, { learned, known, goLive: null, now })).toMatchObject({ done: 3, next: null });
  });
});
