import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/ibm-plex-sans/package.json"));

/** Files of IBM Plex Sans, which OpenMRS is set in, by weight. */
export const plexFonts: ReadonlyMap<number, string> = new Map(
  [
    [400, "400Regular"],
    [500, "500Medium"],
    [600, "600SemiBold"],
    [700, "700Bold"],
  ].map(([weight, name]) => [Number(weight), join(folder, `${name}/IBMPlexSans_${name}.ttf`)]),
);
