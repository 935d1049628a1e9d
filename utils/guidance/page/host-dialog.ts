import { isVisible } from "../../anchors/page/is-visible.ts";

/** Has the EHR a modal dialog open, native or by ARIA? Then nothing of ours belongs on the page. */
export function hasHostDialog(): boolean {
  return document.querySelector("dialog:modal") !== null || [...document.querySelectorAll("[aria-modal=true]")].some(isVisible);
}
