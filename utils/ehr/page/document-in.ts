/** Selector of frames. */
export const frames = "iframe,frame";

/** The document in a frame, if this page may look at it: one of the same origin. `null` for any other element. */
export function documentIn(element: Element): Document | null {
  if (element.localName !== "iframe" && element.localName !== "frame") return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}
