import { isVisible } from "../../anchors/page/is-visible.ts";
import { documentIn, frames } from "../../ehr/page/document-in.ts";

/** Selector of what may be a modal dialog. */
export const dialogs = "dialog,[aria-modal]";

/** Has the EHR a modal dialog open, native or by ARIA, in the page or in a frame? Then nothing of ours belongs on the page. */
export function hasHostDialog(inner = document): boolean {
  return (
    [...inner.getElementsByTagName("dialog")].some((dialog) => dialog.matches(":modal")) ||
    [...inner.querySelectorAll("[aria-modal=true]")].some(isVisible) ||
    (hasFrames(inner) &&
      [...inner.querySelectorAll(frames)].some((frame) => {
        const within = documentIn(frame);
        return within !== null && isVisible(frame) && hasHostDialog(within);
      }))
  );
}

/** To ask a page for its frames takes it through all of its elements. */
function hasFrames({ defaultView }: Document): boolean {
  return defaultView !== null && defaultView.length > 0;
}
