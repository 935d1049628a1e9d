import { eachDocument } from "../../ehr/page/each-document.ts";
import { Alarm } from "./alarm.ts";

/** Quiet after the last entry; dictation and barcode scanners enter in bursts (docs/design/tip-packs.md, gate 2). */
export const quietAfterTyping = 30_000;

/**
 * Knows whether somebody typed within the last 30 s. Reads no text.
 * @param onPause called when the 30 s are over. @param onStart called when somebody begins.
 */
export function watchTyping(signal: AbortSignal, onPause: () => void, onStart: () => void): { typing(): boolean } {
  const quiet = new Alarm(signal, onPause);
  const onInput = () => {
    const isStart = !quiet.isSet;
    quiet.set(quietAfterTyping);
    if (isStart) onStart();
  };
  eachDocument(signal, (document, life) => {
    document.addEventListener("input", onInput, { capture: true, passive: true, signal: life });
  });
  return { typing: () => quiet.isSet };
}
