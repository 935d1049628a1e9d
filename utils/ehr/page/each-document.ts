import { documentIn, frames } from "./document-in.ts";

/** Begins something in the page's document and in that of every frame of the same origin, as they come. @param begin its signal ends with the document. */
export function eachDocument(signal: AbortSignal, begin: (document: Document, signal: AbortSignal) => void): void {
  follow(document, signal, begin);
}

function follow(document: Document, signal: AbortSignal, begin: (document: Document, signal: AbortSignal) => void): void {
  begin(document, signal);
  const inFrames = new WeakMap<Element, { inner: Document; life: AbortController }>();
  const look = (frame: Element) => {
    const inner = documentIn(frame);
    const known = inFrames.get(frame);
    if (known?.inner === inner) return;
    known?.life.abort();
    inFrames.delete(frame);
    if (!inner) return;
    const life = new AbortController();
    inFrames.set(frame, { inner, life });
    follow(inner, AbortSignal.any([signal, life.signal]), begin);
  };
  for (const frame of document.querySelectorAll(frames)) look(frame);
  // It does not bubble, but is captured.
  document.addEventListener("load", ({ target }) => target && "localName" in target && look(target as Element), {
    ...{ capture: true, signal },
  });
}
