import * as z from "zod/mini";
import type { Rectangle } from "../../protocol/scene.ts";
import type { PlacedFrame } from "../../scene/compose-scene.ts";
import type { BarredMatch } from "../barred-words.ts";
import { type CompareRequest, type FrameAnswer, type FrameAnswerer, frameAnswererName } from "../frame-answer.ts";

/** A page that is blocked by a native dialog answers nothing; the report must not wait for it. Milliseconds. */
const frameTimeout = 1_500;

/** Asks every frame of the tab at once for its scene. Frames that do not answer are missing, never waited for. */
export async function readFrames(tabId: number): Promise<FrameAnswer[]> {
  const nonce = crypto.randomUUID();
  const announced = await inEveryFrame(tabId, nonce, "announce");
  if (announced.length === 0) return [];
  return (await inEveryFrame(tabId, nonce, "answer")) as FrameAnswer[];
}

/**
 * Has every frame of the tab compare the reporter's words with what is barred in it.
 * @returns ranges of the words, of all frames. @throws when no frame, or not every frame, answered in time.
 */
export async function compareInFrames(tabId: number, request: CompareRequest): Promise<BarredMatch[]> {
  const answers = await inEveryFrame(tabId, request, "compare");
  if (answers.length === 0) throw new Error("no frame of the page answered");
  return answers.flatMap((answer) => z.parse(z.array(barredMatch), answer));
}

const barredMatch = z.strictObject({
  range: z.tuple([z.int(), z.int()]),
  kind: z.enum(["named", "single", "label"]),
});

async function inEveryFrame(tabId: number, question: string | CompareRequest, method: keyof FrameAnswerer): Promise<unknown[]> {
  const running = chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: (name: string, called: string, argument: unknown) =>
      (globalThis as unknown as Record<string, Record<string, (argument: unknown) => unknown> | undefined>)[name]?.[called]?.(
        argument,
      ) ?? null,
    args: [frameAnswererName, method, question],
  });
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error("the page did not answer in time")), frameTimeout),
  );
  const results = await Promise.race([running, late]);
  return results.map(({ result }) => result).filter((result) => result !== null && result !== undefined);
}

/**
 * Places each frame in the top window by what its parents say of it. A frame that no parent knows, or whose parent is not placed, is
 * left out: its area stays the one blank box that the parent drew.
 */
export function placeFrames(answers: readonly FrameAnswer[]): PlacedFrame[] {
  const top = answers.find((answer) => answer.top && answer.reading !== null);
  if (!top?.reading) return [];
  const placed: PlacedFrame[] = [];
  const place = (answer: FrameAnswer, left: number, above: number, clip: Rectangle, depth: number) => {
    if (!answer.reading || depth > 8) return;
    placed.push({ geometry: answer.reading, left, top: above, clip });
    for (const child of answer.children) {
      const inner = answers.find((candidate) => candidate.token === child.token && candidate !== answer);
      if (!inner) continue;
      const x = left + child.left;
      const y = above + child.top;
      place(inner, x, y, overlap(clip, [x, y, child.width, child.height]), depth + 1);
    }
  };
  place(top, 0, 0, [0, 0, top.reading.width, top.reading.height], 0);
  return placed;
}

function overlap(one: Rectangle, other: Rectangle): Rectangle {
  const x = Math.max(one[0], other[0]);
  const y = Math.max(one[1], other[1]);
  const right = Math.min(one[0] + one[2], other[0] + other[2]);
  const bottom = Math.min(one[1] + one[3], other[1] + other[3]);
  return [x, y, Math.max(0, right - x), Math.max(0, bottom - y)];
}
