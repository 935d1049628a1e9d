import { fingerprint } from "./fingerprint.ts";

/** The four widths that a bar may have, CSS pixels (docs/design/capture.md, rule 3). */
export const barWidths = [48, 96, 160, 240] as const;

/** A bar's width: told by its place and line, never by the text that it stands for. Where none of the four fits, the room that there is. */
export function barWidth(place: string, line: number, available: number): number {
  const choice = Number.parseInt(fingerprint(place).slice(-4), 16) + line * 3;
  const wide = barWidths[choice % (line === 0 ? 3 : 4)] ?? barWidths[0];
  const fits = barWidths.filter((width) => width <= available);
  return Math.min(wide, fits.at(-1) ?? Math.max(8, Math.floor(available)));
}
