import type { TextStyle } from "../../protocol/profile.ts";
import type { LearnedBoxStyle } from "../learned-page.ts";

/** Size, weight and colour of an element's text. */
export function textStyleOf(element: Element): TextStyle {
  const style = getComputedStyle(element);
  return {
    size: Math.round(Number.parseFloat(style.fontSize) * 10) / 10,
    weight: Number.parseInt(style.fontWeight, 10) || 400,
    colour: hexColour(style.color) ?? "#161616",
  };
}

/** How an icon is painted: filled with the colour, or drawn in lines of it that are so wide. */
export function iconPaint(element: Element): { colour: string; stroke?: number } {
  const shapes = Array.from(element.querySelectorAll("path,circle,rect,use"), (shape) => getComputedStyle(shape));
  const style = shapes.find(({ fill, stroke }) => fill !== "none" || stroke !== "none") ?? getComputedStyle(element);
  const width = Number.parseFloat(style.strokeWidth);
  const inLines = style.fill === "none" && style.stroke !== "none" && width > 0;
  const colour = hexColour(inLines ? style.stroke : style.fill) ?? hexColour(getComputedStyle(element).color) ?? "#161616";
  return inLines ? { colour, stroke: width } : { colour };
}

/** Fill, border and corner of an element. */
export function boxStyleOf(element: Element): LearnedBoxStyle {
  const style = getComputedStyle(element);
  const width = (value: string, kind: string) =>
    kind === "none" || kind === "hidden" ? 0 : Math.round(Number.parseFloat(value) * 2) / 2;
  const border: [number, number, number, number] = [
    width(style.borderTopWidth, style.borderTopStyle),
    width(style.borderRightWidth, style.borderRightStyle),
    width(style.borderBottomWidth, style.borderBottomStyle),
    width(style.borderLeftWidth, style.borderLeftStyle),
  ];
  // Neighbouring cells share one line: each draws the one at its end and below.
  if (style.borderCollapse === "collapse" && style.display === "table-cell") border[0] = border[3] = 0;
  const colours = [style.borderTopColor, style.borderRightColor, style.borderBottomColor, style.borderLeftColor].map(hexColour);
  const side = border.findIndex((edge, index) => edge > 0 && colours[index] !== null);
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  return {
    fill: hexColour(style.backgroundColor),
    border: side < 0 ? [0, 0, 0, 0] : (border.map((edge, index) => (colours[index] === null ? 0 : edge)) as typeof border),
    borderColour: side < 0 ? null : (colours[side] ?? null),
    radius: Math.min(64, Math.round(style.borderTopLeftRadius.endsWith("%") ? (radius / 100) * element.clientHeight : radius)),
  };
}

/** `rgb(…)` or `color(srgb …)` as `#rrggbb` or `#rrggbbaa`; `null` where nothing is painted or the colour is of another kind. */
function hexColour(colour: string): string | null {
  const parts = /^(rgba?\(|color\(srgb )([^)]+)\)$/.exec(colour);
  if (!parts) return null;
  const [red, green, blue, alpha = 1] = (parts[2] ?? "").split(/[\s,/]+/).map(Number);
  if (alpha === 0) return null;
  const scale = parts[1] === "color(srgb " ? 255 : 1;
  const channels = [red, green, blue].map((channel) => Math.round(Math.min(255, Math.max(0, (channel ?? 0) * scale))));
  if (alpha < 1) channels.push(Math.round(alpha * 255));
  return channels.some(Number.isNaN) ? null : `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
