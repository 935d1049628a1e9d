export interface IconShapes {
  viewBox: [number, number, number, number];
  /** Path data of every shape, in paint order. */
  paths: string[];
  evenOdd: boolean;
}

const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0) || 0;

/** Reads one SVG shape as path data (SVG 2, 9.3 and 10); `null` for shapes that are not geometry. */
function pathOf(shape: Element): string | null {
  switch (shape.localName) {
    case "path":
      return shape.getAttribute("d");
    case "circle":
    case "ellipse": {
      const x = number(shape, "cx");
      const y = number(shape, "cy");
      const rx = shape.localName === "circle" ? number(shape, "r") : number(shape, "rx");
      const ry = shape.localName === "circle" ? rx : number(shape, "ry");
      return rx && ry ? `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z` : null;
    }
    case "rect": {
      const width = number(shape, "width");
      const height = number(shape, "height");
      return width && height ? `M${number(shape, "x")} ${number(shape, "y")}h${width}v${height}h${-width}Z` : null;
    }
    case "polygon":
    case "polyline": {
      const points = shape.getAttribute("points")?.trim();
      return points ? `M${points}${shape.localName === "polygon" ? "Z" : ""}` : null;
    }
    default:
      return null;
  }
}

const drawable = "path,circle,ellipse,rect,polygon,polyline";
const safePath = /^[MmZzLlHhVvCcSsQqTtAa0-9eE,.\s+-]+$/;

/**
 * Reads an icon as pure geometry: no text, attribute or reference of the page survives. `use` is followed once, inside the document.
 * @returns `null` where the drawing is not made of plain shapes (text, images, masks, gradients), which are then not an icon.
 */
export function iconShapes(svg: Element): IconShapes | null {
  let source = svg;
  const use = svg.querySelector("use");
  if (use) {
    const reference = use.getAttribute("href") ?? use.getAttribute("xlink:href");
    const target = reference?.startsWith("#") ? svg.ownerDocument.getElementById(reference.slice(1)) : null;
    if (!target) return null;
    source = target;
  }
  if (source.querySelector("text,image,foreignObject,mask,linearGradient,radialGradient,animate")) return null;
  const paths: string[] = [];
  for (const shape of source.querySelectorAll(drawable)) {
    if (shape.closest("clipPath,defs") !== null && source.localName !== "symbol") continue;
    // Bounding rectangles that Carbon and Material put into icons to fix their size.
    if (shape.getAttribute("fill") === "none" || shape.getAttribute("opacity") === "0") continue;
    const data = pathOf(shape)?.replace(/\s+/g, " ").trim();
    if (!data) continue;
    if (!safePath.test(data)) return null;
    paths.push(data);
  }
  if (paths.length === 0 || paths.length > 60) return null;
  const evenOdd = source.querySelector("[fill-rule=evenodd]") !== null;
  const box = (svg.getAttribute("viewBox") ?? source.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const [x, y, width, height] = box;
  if (
    box.length === 4 &&
    box.every(Number.isFinite) &&
    x !== undefined &&
    y !== undefined &&
    width !== undefined &&
    height !== undefined
  )
    return { viewBox: [x, y, width, height], paths, evenOdd };
  const fallback = Number(svg.getAttribute("width")) || 16;
  return { viewBox: [0, 0, fallback, Number(svg.getAttribute("height")) || fallback], paths, evenOdd };
}
