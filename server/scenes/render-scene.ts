import { Resvg } from "@resvg/resvg-js";
import { draw } from "../../utils/scene/draw.ts";
import type { OpenedScene } from "./open-scene.ts";
import { plexFonts } from "./plex-fonts.ts";

/** Pixels for each CSS pixel: sharp when printed or attached to a ticket. */
const scale = 2;

/** Draws a scene as PNG. */
export function renderScene({ scene, drawable, mark, title }: OpenedScene): Uint8Array<ArrayBuffer> {
  const picture = new Resvg(draw(scene, drawable, { mark, title }), {
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles: [...plexFonts.values()], loadSystemFonts: false, defaultFontFamily: "IBM Plex Sans" },
  });
  return new Uint8Array(picture.render().asPng());
}
