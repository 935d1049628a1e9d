import { type ComponentChild, h, render } from "preact";
import { PictureContext, type PictureSource } from "./picture-source.ts";

/** Draws something of ours in an element, its texts with pictures from there. */
export function drawWithPictures(children: ComponentChild, value: PictureSource, root: Element): void {
  render(h(PictureContext.Provider, { value, children }), root);
}
