import type { Picture, PictureLabel } from "../../components/console/case-types.ts";
import type { Scene } from "../../utils/protocol/scene.ts";
import { draw } from "../../utils/scene/draw.ts";
import type { OpenedScene } from "../scenes/open-scene.ts";

/** https://w3c.github.io/trusted-types, not yet among TypeScript's own types. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): unknown };
}

/** The one place where text becomes markup: what `draw` returns, which escapes everything that it takes from the profile. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("elbow-drawing", {
  createHTML: (svg) => svg,
});

let drawings = 0;

/** Draws a scene, for the eye as an element of this page (so that its fonts are there) and for the ear as lists. */
export function toPicture({ scene, drawable, mark, title }: OpenedScene): Picture {
  const text = draw(scene, drawable, { mark, title });
  const parsed = new DOMParser().parseFromString((policy?.createHTML(text) ?? text) as string, "image/svg+xml");
  const svg = document.importNode(parsed.documentElement, true) as unknown as SVGSVGElement;
  makeIdsUnique(svg);
  // Width comes from the zoom; the shape from the viewBox.
  svg.removeAttribute("height");
  const frames = scene.frames;
  const sum = (count: (frame: Scene["frames"][number]) => number) => frames.reduce((total, frame) => total + count(frame), 0);
  return {
    svg,
    width: scene.width,
    height: scene.height,
    labels: labelsOf(scene, new Map(drawable.vocabulary.labels.map((label) => [label.id, label]))),
    counts: {
      bars: sum(({ bars }) => bars.length),
      icons: sum(({ icons }) => icons.length),
      boxes: sum(({ boxes, neutral }) => boxes.length + neutral.length),
    },
  };
}

function makeIdsUnique(svg: SVGSVGElement): void {
  drawings += 1;
  for (const element of svg.querySelectorAll("[id]")) {
    const id = `${element.id}-${drawings}`;
    for (const user of svg.querySelectorAll(`[clip-path="url(#${element.id})"]`)) user.setAttribute("clip-path", `url(#${id})`);
    element.id = id;
  }
}

/** Labels in reading order: by line, then from left to right. */
function labelsOf(scene: Scene, known: Map<string, { text: string; role: PictureLabel["role"] }>): PictureLabel[] {
  const placed = scene.frames.flatMap(({ labels }) => labels).sort((one, other) => one[1] - other[1] || one[0] - other[0]);
  return placed.flatMap(([x, y, width, height, index]) => {
    const label = known.get(scene.labelIds[index] ?? "");
    return label ? [{ text: label.text, role: label.role, place: placeOf(x + width / 2, y + height / 2, scene) }] : [];
  });
}

function placeOf(x: number, y: number, { width, height }: Scene): string {
  const third = (value: number, size: number, names: [string, string, string]) =>
    names[Math.min(2, Math.max(0, Math.floor((value / size) * 3)))] as string;
  const [row, column] = [third(y, height, ["top", "middle", "bottom"]), third(x, width, ["left", "centre", "right"])];
  return `${row} ${column}`;
}
