import { holdsValue, labelRoleOf, normaliseText } from "../../ehr/page/label-role.ts";
import { maximumItems } from "../../protocol/limits.ts";
import type { LabelRole } from "../../protocol/profile.ts";
import { type Edges, intersect, isEmpty } from "../edges.ts";
import { fingerprint } from "../fingerprint.ts";
import { ChildCounter, placeToken } from "../place.ts";
import { childNodesOf } from "./child-nodes.ts";
import { isClippedAway, isInTopLayer, isTurned, topLayer } from "./drawn-apart.ts";
import { iconShapes } from "./icon-shapes.ts";
import { outsideRuns } from "./outside-runs.ts";
import type { FoundText, PageFindings, WalkOptions } from "./page-findings.ts";
import { columnOf, type Reference, referenceKindOf, windowReference } from "./reference.ts";
import { zoneMatcher } from "./zone-matcher.ts";

interface Surroundings {
  labelPlace: string;
  boxPlace: string;
  unit: FoundText | null;
  clip: Edges;
  /** Clip for absolutely positioned descendants. */
  positionedClip: Edges;
  section: string | null;
  reference: Reference;
  dataCell: boolean;
  inButton: boolean;
  zone: boolean;
  stack: readonly number[];
}

/** Icons are at most this large; a larger drawing is a picture. Carbon's and Material's largest icon is 32 px; doubled for zoom. */
const largestIcon = 64;
/** The clock is looked at once for so many elements: it costs about as much as one of them. */
const lookEvery = 64;
/** How far beyond the window's edges the page is read, CSS pixels. */
const edge = 64;
/** Labels of their own inside a larger clickable part. */
export const smallerLabels = "button,a[href],h1,h2,h3,h4,h5,h6,[role=button],[role=tab],[role=heading]";
const pictureTags = new Set(["img", "canvas", "video", "picture", "object", "embed", "audio", "iframe", "frame"]);

/**
 * Walks the rendered page once, in one task, and sorts what it finds into texts, icons and boxes, each with its structural place.
 * Everything is still raw here: nothing of it may leave the frame before `classify` has kept or barred it.
 */
export function walkPage(root: Document, options: WalkOptions): PageFindings {
  return new PageWalk(root, options).run();
}

class PageWalk {
  private readonly found: PageFindings = { texts: [], icons: [], boxes: [], references: [], droppedIcons: 0, givenUp: false };
  private readonly viewport: Edges;
  private readonly isPatientZone: (element: Element) => boolean;
  private readonly isSection: (element: Element) => boolean;
  private readonly isOpaqueZone: (element: Element) => boolean;
  private readonly range: Range;
  private readonly root: Document;
  private readonly options: WalkOptions;
  private readonly window: Reference;
  private topLayerElements = 0;
  private visited = 0;

  constructor(root: Document, options: WalkOptions) {
    this.root = root;
    this.options = options;
    const window = root.defaultView;
    const everything = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
    const { innerWidth = 0, innerHeight = 0 } = window ?? {};
    // A little more than the window: what lies at its edge is told by where it will be drawn, not by a pixel of the page.
    this.viewport =
      options.extent === "viewport"
        ? { left: -edge, top: -edge, right: innerWidth + edge, bottom: innerHeight + edge }
        : everything;
    this.window = windowReference({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    this.isPatientZone = zoneMatcher(options.zones.patient);
    this.isSection = zoneMatcher(options.zones.sections);
    this.isOpaqueZone = zoneMatcher(options.zones.opaque);
    this.range = root.createRange();
  }

  run(): PageFindings {
    if (this.root.body) {
      this.visit(this.root.body, "body", "body", {
        labelPlace: "",
        boxPlace: "",
        unit: null,
        clip: this.viewport,
        positionedClip: this.viewport,
        section: null,
        reference: this.window,
        dataCell: false,
        inButton: false,
        zone: false,
        stack: [],
      });
    }
    for (const text of this.found.texts) {
      text.text = normaliseText(text.text);
      text.shown = normaliseText(text.shown);
    }
    this.found.texts = this.found.texts.filter((text) => text.text !== "" && text.lines.length > 0);
    return this.found;
  }

  private visit(element: Element, token: string, countedToken: string, around: Surroundings): void {
    if (element === this.options.host || this.isGivenUp()) return;
    const rectangle = edgesOf(element.getBoundingClientRect());
    const style = getComputedStyle(element);
    // Most elements of a long page lie outside the window, and styles cost most: what is told by the rectangle is not asked again.
    if (this.isOutside(rectangle) && style.position !== "fixed" && !isInTopLayer(element) && !isTableHead(element)) return;
    if (style.display === "none" || style.opacity === "0") return;
    if (isClippedAway(style)) return;
    const top = isInTopLayer(element);
    const fixed = style.position === "fixed" || top;
    const clip = fixed ? this.viewport : style.position === "absolute" ? around.positionedClip : around.clip;
    const visibleRectangle = intersect(rectangle, clip);
    const hasSize = !isEmpty(rectangle);
    // A part of the page that lies wholly outside holds nothing on screen; fixed parts inside it are missed, which is less, not more.
    if (hasSize && isEmpty(visibleRectangle) && style.display !== "contents" && style.overflow !== "visible") return;

    const here = this.surroundingsOf(element, token, countedToken, around, style, rectangle, clip);
    if (top) here.stack = [topLayer, this.topLayerElements++];
    const visible = style.visibility === "visible" && hasSize && !isEmpty(visibleRectangle);
    const button = labelRoleOf(element) === "button";
    if (button) here.inButton = true;

    if (visible && (this.isOpaque(element, rectangle) || (element.localName !== "svg" && isTurned(style)))) {
      this.addBox(element, here, around.reference, rectangle, true);
      return;
    }
    if (element.localName === "svg") {
      if (visible) this.addIcon(element, here, rectangle);
      return;
    }
    if (visible && this.mayBeBox(element, here)) this.addBox(element, here, around.reference, rectangle, false);
    if (holdsValue(element)) return;
    this.visitChildren(element, here, style);
  }

  /** Whether the walk has taken so long, or found so much, that it ends here with what it has. */
  private isGivenUp(): boolean {
    const { found } = this;
    if (found.givenUp || !this.options.until) return found.givenUp;
    if (++this.visited % lookEvery !== 0) return false;
    const most = Math.max(found.texts.length, found.icons.length, found.boxes.length, found.references.length);
    found.givenUp = most > maximumItems || performance.now() > this.options.until;
    return found.givenUp;
  }

  private isOutside(rectangle: Edges): boolean {
    return this.options.extent === "viewport" && !isEmpty(rectangle) && isEmpty(intersect(rectangle, this.viewport));
  }

  private surroundingsOf(
    element: Element,
    token: string,
    countedToken: string,
    around: Surroundings,
    style: CSSStyleDeclaration,
    rectangle: Edges,
    clip: Edges,
  ): Surroundings {
    let labelPlace = around.labelPlace === "" ? token : `${around.labelPlace}>${token}`;
    let boxPlace = around.boxPlace === "" ? countedToken : `${around.boxPlace}>${countedToken}`;
    let named = false;
    for (const attribute of this.options.zones.placeAttributes) {
      const value = element.getAttribute(attribute);
      if (!value) continue;
      labelPlace = boxPlace = `@${value}`;
      named = true;
    }
    const positioned = style.position !== "static";
    const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
    const inner = clips ? intersect(rectangle, clip) : clip;
    const tag = element.localName;
    const role = element.getAttribute("role");
    const dataCell = tag === "td" || role === "cell" || role === "gridcell";
    const section = this.isSection(element) ? labelPlace : around.section;
    const reference = this.referenceOf(element, {
      role,
      named,
      style,
      rectangle,
      place: labelPlace,
      countedPlace: boxPlace,
      section,
      around: around.reference,
    });
    const z = Number.parseInt(style.zIndex, 10);
    return {
      labelPlace,
      boxPlace,
      unit: around.unit,
      clip: inner,
      positionedClip: positioned ? inner : around.positionedClip,
      section,
      reference,
      dataCell: around.dataCell || dataCell,
      inButton: around.inButton,
      zone: around.zone || this.isPatientZone(element),
      stack: positioned && Number.isFinite(z) ? [...around.stack, z] : around.stack,
    };
  }

  /** The reference for what is inside the element: itself, if it is one, else that of its surroundings. */
  private referenceOf(
    element: Element,
    found: {
      role: string | null;
      named: boolean;
      style: CSSStyleDeclaration;
      rectangle: Edges;
      place: string;
      countedPlace: string;
      section: string | null;
      around: Reference;
    },
  ): Reference {
    const { role, named, style, rectangle, place, countedPlace, section, around } = found;
    // What is fixed to the window does not move with what it stands in.
    const parent = style.position === "fixed" || isInTopLayer(element) ? this.window : around;
    if (isEmpty(rectangle)) return parent;
    const scrolls = style.overflowY === "auto" || style.overflowY === "scroll";
    const kind = referenceKindOf(element, role) ?? (named ? "part" : scrolls ? "scroller" : null);
    const pageScroll = element === this.root.body ? (this.root.defaultView?.scrollY ?? 0) : 0;
    if (kind === null && element !== this.root.body) return parent;
    const edges = { ...rectangle };
    if (scrolls && element.scrollTop > 0) {
      edges.bottom = edges.top - element.scrollTop + element.scrollHeight;
      edges.top -= element.scrollTop;
    }
    if (element === this.root.body) edges.top = -pageScroll;
    const column = kind === "cell" ? columnOf(element) : 0;
    const clip = scrolls && kind !== null ? rectangle : null;
    const reference: Reference = { kind: kind ?? "scroller", element, place, countedPlace, section, parent, edges, clip, column };
    this.found.references.push(reference);
    return reference;
  }

  private isOpaque(element: Element, rectangle: Edges): boolean {
    if (pictureTags.has(element.localName)) return true;
    if (this.isOpaqueZone(element)) return true;
    if (element.localName !== "svg") return false;
    return rectangle.right - rectangle.left > largestIcon || rectangle.bottom - rectangle.top > largestIcon;
  }

  /** Boxes inside a data cell would show its state; only the cell itself and buttons in it may be drawn. */
  private mayBeBox(element: Element, here: Surroundings): boolean {
    return !here.dataCell || here.reference.element === element || here.inButton;
  }

  private addBox(element: Element, here: Surroundings, reference: Reference, rectangle: Edges, opaque: boolean): void {
    const { boxPlace: place, section, stack } = here;
    this.found.boxes.push({ element, place, section, reference, rectangle, stack, opaque });
  }

  private addIcon(element: Element, here: Surroundings, rectangle: Edges): void {
    if (here.zone || (here.dataCell && !here.inButton)) {
      this.found.droppedIcons++;
      return;
    }
    const shapes = iconShapes(element);
    if (!shapes) {
      this.found.droppedIcons++;
      return;
    }
    const hash = fingerprint(`${shapes.viewBox.join(" ")}|${shapes.paths.join("|")}`);
    const { labelPlace: place, boxPlace: countedPlace, section, reference, stack } = here;
    this.found.icons.push({ element, place, countedPlace, section, reference, rectangle, stack, shapes, hash });
  }

  private visitChildren(element: Element, here: Surroundings, style: CSSStyleDeclaration): void {
    // A large clickable part with headings or buttons of its own is no label; the smaller ones in it may be.
    const role = labelRoleOf(element);
    const ownText = hasOwnText(element);
    if (role !== null && element.querySelector(smallerLabels) === null) here.unit = this.openUnit(element, role, here);
    else if (here.unit === null && ownText) here.unit = this.openUnit(element, "caption", here);

    const counter = new ChildCounter();
    const outside = this.options.extent === "viewport" && !ownText ? outsideRuns(element, this.viewport) : null;
    for (const child of childNodesOf(element, outside)) {
      if (this.found.givenUp) return;
      if (child.nodeType === Node.TEXT_NODE) this.addText(child as Text, here, style);
      else if (child.nodeType === Node.ELEMENT_NODE) {
        const name = (child as Element).localName;
        const token = placeToken(name, (child as Element).getAttribute("role"));
        const run = outside?.get(child as Element);
        const counted = counter.count(token, run?.length);
        if (!run) this.visit(child as Element, token, counted, here);
      }
    }
  }

  private openUnit(element: Element, role: LabelRole, here: Surroundings): FoundText {
    const insideHeader = here.reference.kind === "cell" && !here.dataCell;
    const unit: FoundText = {
      element,
      role: insideHeader ? "columnheader" : role,
      text: "",
      shown: "",
      lines: [],
      place: here.labelPlace,
      countedPlace: here.boxPlace,
      section: here.section,
      reference: here.reference,
      rectangle: { left: 0, top: 0, right: 0, bottom: 0 },
      stack: here.stack,
      barred: here.zone ? "zone" : here.dataCell ? "cell" : null,
    };
    this.found.texts.push(unit);
    return unit;
  }

  private addText(node: Text, here: Surroundings, style: CSSStyleDeclaration): void {
    const { unit } = here;
    if (unit === null || style.visibility !== "visible") return;
    if (node.data.trim() === "") {
      unit.text += " ";
      unit.shown += " ";
      return;
    }
    this.range.selectNodeContents(node);
    let seen = false;
    for (const line of this.range.getClientRects()) {
      const edges = intersect(edgesOf(line), here.clip);
      // Visually hidden text (clipped to a pixel) is no part of the picture and no part of the label.
      if (edges.right - edges.left < 2 || edges.bottom - edges.top < 4) continue;
      seen = true;
      addLine(unit, edges);
    }
    // Text that is cut off, scrolled away or for screen readers only is still the unit's: a part must not pass for a whole label.
    unit.text += node.data;
    if (seen) unit.shown += node.data;
  }
}

function addLine(unit: FoundText, edges: Edges): void {
  const last = unit.lines.at(-1);
  if (last && Math.min(last.bottom, edges.bottom) - Math.max(last.top, edges.top) > (edges.bottom - edges.top) / 2) {
    last.left = Math.min(last.left, edges.left);
    last.right = Math.max(last.right, edges.right);
    last.top = Math.min(last.top, edges.top);
    last.bottom = Math.max(last.bottom, edges.bottom);
  } else unit.lines.push({ ...edges });
  const [first] = unit.lines;
  if (first) {
    unit.rectangle = unit.lines.reduce(
      (all, line) => ({
        left: Math.min(all.left, line.left),
        top: Math.min(all.top, line.top),
        right: Math.max(all.right, line.right),
        bottom: Math.max(all.bottom, line.bottom),
      }),
      first,
    );
  }
}

/** A table's head is scrolled away with its table, while its cells may stay (`position: sticky`). */
function isTableHead(element: Element): boolean {
  return element.localName === "thead" || (element.localName === "tr" && element.parentElement?.localName === "thead");
}

function hasOwnText(element: Element): boolean {
  if (element.childNodes.length === element.childElementCount) return false;
  for (let child: ChildNode | null = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE && (child as Text).data.trim() !== "") return true;
  }
  return false;
}

function edgesOf(rectangle: DOMRect): Edges {
  return { left: rectangle.left, top: rectangle.top, right: rectangle.right, bottom: rectangle.bottom };
}
