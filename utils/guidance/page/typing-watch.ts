import { eachDocument } from "../../ehr/page/each-document.ts";
import { after } from "./after.ts";

/** Quiet after the last entry; dictation and barcode scanners enter in bursts (docs/design/tip-packs.md, gate 2). */
export const quietAfterTyping = 30_000;

/**
 * Knows whether somebody typed within the last 30 s. Reads no text.
 * @param onPause called when the 30 s are over. @param onStart called when somebody begins.
 */
export function watchTyping(signal: AbortSignal, onPause: () => void, onStart: () => void): { typing(): boolean } {
  let last = Number.NEGATIVE_INFINITY;
  let waiting = false;
  const check = () => {
    const left = last + quietAfterTyping - performance.now();
    waiting = left > 0;
    if (waiting) after(left, signal, check);
    else onPause();
  };
  const onInput = () => {
    last = performance.now();
    if (waiting) return;
    waiting = true;
    onStart();
    after(quietAfterTyping, signal, check);
  };
  eachDocument(signal, (document, life) => {
    document.addEventListener("input", onInput, { capture: true, passive: true, signal: life });
  });
  return { typing: () => waiting };
}
