import type { BoxStyle, Icon, Label, TextStyle, Vocabulary } from "../protocol/profile.ts";
import type { Mark } from "../protocol/report.ts";
import type { Rectangle, Scene, SceneFrame } from "../protocol/scene.ts";
import { escapeXml } from "./escape-xml.ts";

/** What the drawing needs of a profile. */
export interface Drawable {
  font: { family: string };
  vocabulary: Pick<Vocabulary, "labels" | "icons" | "boxes">;
}

export interface DrawOptions {
  mark?: Mark | null;
  /** Said by screen readers, e.g. "Medications, values barred". */
  title: string;
}

/** The one quiet grey of everything that was not drawn (docs/design/look.md). */
const barColour = "#aeb4bd";
const neutralBorder = "#d5d8dd";
/** Elbow's accent; the mark is the only thing in a drawing that is ours. */
const markColour = "#7a3b8f";
const paper = "#ffffff";

/**
 * Draws a scene as SVG: pure, the same bytes in extension, console and server. All text in it comes from the vocabulary.
 *
 * @param scene validated: every index lies in its list, every id in the vocabulary; an id that is missing all the same is left out.
 */
export function draw(scene: Scene, profile: Drawable, options: DrawOptions): string {
  const painter = painterOf(scene, profile);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}" width="${scene.width}" height="${scene.height}"`,
    ` role="img" font-family="${escapeXml(profile.font.family)}"><title>${escapeXml(options.title)}</title>`,
    `<rect width="${scene.width}" height="${scene.height}" fill="${paper}"/>`,
  ];
  scene.frames.forEach((frame, number) => {
    parts.push(drawFrame(frame, number, painter));
  });
  if (options.mark) parts.push(drawMark(options.mark));
  parts.push("</svg>");
  return parts.join("");
}

interface Painter {
  box(index: number): BoxStyle | undefined;
  label(index: number): Label | undefined;
  icon(index: number): Icon | undefined;
}

function painterOf(scene: Scene, { vocabulary }: Drawable): Painter {
  const boxes = new Map(vocabulary.boxes.map((box) => [box.id, box]));
  const labels = new Map(vocabulary.labels.map((label) => [label.id, label]));
  const icons = new Map(vocabulary.icons.map((icon) => [icon.id, icon]));
  return {
    box: (index) => boxes.get(scene.boxIds[index] ?? ""),
    label: (index) => labels.get(scene.labelIds[index] ?? ""),
    icon: (index) => icons.get(scene.iconIds[index] ?? ""),
  };
}

function drawFrame(frame: SceneFrame, number: number, painter: Painter): string {
  const [x, y, width, height] = frame.rectangle;
  const clip = `frame-${number}`;
  const parts = [
    `<clipPath id="${clip}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#${clip})">`,
  ];
  for (const [left, top, wide, high, index] of frame.boxes) parts.push(drawBox([left, top, wide, high], painter.box(index)));
  for (const rectangle of frame.neutral) parts.push(drawNeutral(rectangle));
  for (const rectangle of frame.bars) parts.push(drawBar(rectangle));
  for (const [left, top, wide, high, index] of frame.icons) parts.push(drawIcon([left, top, wide, high], painter.icon(index)));
  for (const [left, top, wide, high, index] of frame.labels) parts.push(drawLabel([left, top, wide, high], painter.label(index)));
  parts.push("</g>");
  return parts.join("");
}

function drawBox(rectangle: Rectangle, style: BoxStyle | undefined): string {
  if (!style) return drawNeutral(rectangle);
  const [x, y, width, height] = rectangle;
  const radius = Math.min(style.radius, width / 2, height / 2);
  const [top, right, bottom, left] = style.border;
  const even = top === right && right === bottom && bottom === left;
  if (even && top > 0 && style.borderColour) {
    // Painted inside the rectangle, as CSS does, so the stroke's middle line lies half a width in.
    return (
      `<rect x="${x + top / 2}" y="${y + top / 2}" width="${Math.max(0, width - top)}" height="${Math.max(0, height - top)}" rx="${radius}"` +
      ` fill="${style.fill ?? "none"}" stroke="${style.borderColour}" stroke-width="${top}"/>`
    );
  }
  const parts = style.fill
    ? [`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${style.fill}"/>`]
    : [];
  const edge = (left: number, top: number, wide: number, high: number) =>
    parts.push(`<rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${style.borderColour}"/>`);
  if (style.borderColour) {
    if (top) edge(x, y, width, top);
    if (bottom) edge(x, y + height - bottom, width, bottom);
    if (left) edge(x, y, left, height);
    if (right) edge(x + width - right, y, right, height);
  }
  return parts.join("");
}

function drawNeutral([x, y, width, height]: Rectangle): string {
  if (width < 2 || height < 2) return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${neutralBorder}"/>`;
  return `<rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}" rx="2" fill="${barColour}" fill-opacity="0.14" stroke="${neutralBorder}"/>`;
}

function drawBar([x, y, width, height]: Rectangle): string {
  const thick = Math.min(height, Math.max(6, Math.round(height * 0.5)));
  const top = y + Math.round((height - thick) / 2);
  return `<rect x="${x}" y="${top}" width="${width}" height="${thick}" rx="3" fill="${barColour}"/>`;
}

function drawIcon([x, y, width, height]: Rectangle, icon: Icon | undefined): string {
  if (!icon) return "";
  const rule = icon.evenOdd ? ' fill-rule="evenodd"' : "";
  const paths = icon.paths.map((data) => `<path d="${data}"/>`).join("");
  // Sets of icons in lines (Tabler, Feather) have round ends and corners.
  const paint = icon.stroke
    ? `fill="none" stroke="${icon.colour}" stroke-width="${icon.stroke}" stroke-linecap="round" stroke-linejoin="round"`
    : `fill="${icon.colour}"${rule}`;
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${icon.viewBox.join(" ")}" ${paint}>${paths}</svg>`;
}

function drawLabel([x, y, width, height]: Rectangle, label: Label | undefined): string {
  if (!label) return "";
  const text = label.shown ?? label.text;
  const font = `font-size="${label.style.size}" font-weight="${label.style.weight}" fill="${label.style.colour}"`;
  const lines = breakLines(text, Math.max(1, Math.round(height / (label.style.size * lineHeight))));
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    const fitted = `textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
    return `<text x="${x}" y="${baseline(y, height, label.style)}" ${font} ${fitted}>${escapeXml(only)}</text>`;
  }
  const step = height / lines.length;
  return lines
    .map((line, row) => `<text x="${x}" y="${baseline(y + row * step, step, label.style)}" ${font}>${escapeXml(line)}</text>`)
    .join("");
}

/** Height of a line of text in sizes of its font; between the common 1.2 (normal) and 1.5 (WCAG 1.4.12). */
const lineHeight = 1.4;

/** Breaks text at spaces into so many lines of about even length. */
function breakLines(text: string, count: number): string[] {
  const lines: string[] = [];
  let rest = text.split(" ");
  for (let left = count; left > 1 && rest.length > 1; left--) {
    const target = rest.join(" ").length / left;
    let taken = 1;
    while (taken < rest.length - 1 && rest.slice(0, taken + 1).join(" ").length <= target + 2) taken++;
    lines.push(rest.slice(0, taken).join(" "));
    rest = rest.slice(taken);
  }
  lines.push(rest.join(" "));
  return lines;
}

/** Baseline of one line of text in its box; 0.35 em below the middle is where the common sans-serif fonts put it. */
function baseline(y: number, height: number, style: TextStyle): number {
  return Math.round((y + height / 2 + style.size * 0.35) * 10) / 10;
}

/** Length of an arrow's head, CSS pixels of the reporter's window. */
const arrowHead = 22;

function drawMark(mark: Mark): string {
  // Each shape twice: a wide one in the paper's colour beneath, so that the mark stands out from whatever it lies on.
  return `<g fill="none" stroke-linecap="round" stroke-linejoin="round">${markShape(mark, paper, 8)}${markShape(mark, markColour, 4)}</g>`;
}

function markShape(mark: Mark, colour: string, thickness: number): string {
  const stroke = `stroke="${colour}" stroke-width="${thickness}"`;
  const { x, y } = mark;
  if (mark.kind === "pin") return `<circle cx="${x}" cy="${y}" r="22" ${stroke}/>`;
  if (mark.kind === "box") return `<rect x="${x}" y="${y}" width="${mark.width}" height="${mark.height}" rx="6" ${stroke}/>`;
  const { from } = mark;
  const angle = Math.atan2(y - from.y, x - from.x);
  const barb = (turn: number) =>
    `${round(x - arrowHead * Math.cos(angle + turn))} ${round(y - arrowHead * Math.sin(angle + turn))}`;
  const head = `M${barb(-Math.PI / 7)}L${x} ${y}L${barb(Math.PI / 7)}`;
  return `<path d="M${from.x} ${from.y}L${x} ${y}${head}" ${stroke}/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
