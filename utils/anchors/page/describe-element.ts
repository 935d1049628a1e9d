import { labelRoleOf, normalisedText, normaliseText } from "../../ehr/page/label-role.ts";
import type { AnchorScope } from "../anchor-scope.ts";
import type { ElementFeatures } from "../element-features.ts";
import { closestAcross } from "./closest-across.ts";
import { parentAcross } from "./parent-across.ts";

/** Roles that tags imply, as far as ranking tells kinds of controls apart (HTML Accessibility API Mappings). */
const impliedRoles: Readonly<Record<string, string>> = {
  button: "button",
  summary: "button",
  textarea: "textbox",
  select: "combobox",
  ...Object.fromEntries(["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, "heading"])),
};
const rolesOfInputs: Readonly<Record<string, string>> = {
  ...{ button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox", radio: "radio" },
  ...{ range: "slider", number: "spinbutton", search: "searchbox" },
};

/** Attributes that tell something of an element besides those with a feature of their own. */
const telling = /^(?:href|src|alt|title|placeholder|action|data-[a-z0-9-]+)$/;
const longest = 160;

/** What is told of a neighbour: its whole text, were it a heading or a label. */
const labelLike = "h1,h2,h3,h4,h5,h6,[role=heading],legend,caption,label,dt";
/** So far up, headings still belong to the element. */
const mostLevels = 6;
const mostNeighbours = 2;
const mostParts = 3;

type Describing = Pick<AnchorScope, "barred" | "partAttributes">;

/** The features of an element by which it is found again. */
export function describeElement(element: Element, { barred, partAttributes }: Describing): ElementFeatures {
  return { ...describeItself(element, { barred, partAttributes }), neighbourText: neighbourText(element, barred) };
}

/** All features but the neighbours', which cost most. */
export function describeItself(element: Element, { barred, partAttributes }: Describing): Omit<ElementFeatures, "neighbourText"> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const attribute = (name: string) => element.getAttribute(name) ?? "";
  const view = element.ownerDocument.defaultView ?? window;
  const isBarred = closestAcross(element, barred) !== null;
  return {
    tag: element.localName,
    id: element.id,
    name: attribute("name"),
    type: attribute("type"),
    className: attribute("class"),
    role: roleOf(element),
    accessibleName: isBarred ? "" : nameOf(element),
    visibleText: isBarred ? "" : visibleTextOf(element),
    parts: partsAround(element, partAttributes),
    attributes: Object.fromEntries(
      [...element.attributes].flatMap(({ name, value }) =>
        telling.test(name) && value.length <= longest ? [[name, value]] : [],
      ),
    ),
    path: pathOf(element),
    rectangle: { left: left + view.scrollX, top: top + view.scrollY, width, height },
  };
}

function roleOf(element: Element): string {
  const given = element.getAttribute("role")?.trim().split(/\s+/)[0];
  if (given) return given;
  if (element.localName === "input") return rolesOfInputs[(element as HTMLInputElement).type] ?? "textbox";
  if (element.localName === "a") return element.hasAttribute("href") ? "link" : "";
  return impliedRoles[element.localName] ?? "";
}

/** What an assistive technology would call it: the first of the name's sources that says something (accname-1.2, in short). */
function nameOf(element: Element): string {
  const labelledBy = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const labels = (element as HTMLInputElement).labels ?? [];
  const sources = [
    () => labelledBy.map((id) => root.getElementById?.(id)?.textContent ?? "").join(" "),
    () => element.getAttribute("aria-label") ?? "",
    () => [...labels].map((label) => label.textContent ?? "").join(" "),
    () => element.getAttribute("alt") ?? "",
    () => (labelRoleOf(element) === null ? "" : visibleTextOf(element)),
    () => element.getAttribute("title") ?? "",
    () => element.getAttribute("placeholder") ?? "",
  ];
  for (const source of sources) {
    const name = normaliseText(source()).slice(0, longest);
    if (name !== "") return name;
  }
  return "";
}

function visibleTextOf(element: Element): string {
  return (element.textContent?.length ?? 0) > 4 * longest ? "" : normalisedText(element).slice(0, longest);
}

/** The nearest headings and labels before the element, in the parts around it. */
export function neighbourText(element: Element, barred: string): string {
  if (closestAcross(element, barred) !== null) return "";
  const texts: string[] = [];
  let around = element.parentElement;
  for (let level = 0; around && level < mostLevels && texts.length < mostNeighbours; level++, around = around.parentElement) {
    const [nearest] = [...around.querySelectorAll(labelLike)]
      .filter((label) => label.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_FOLLOWING)
      .slice(-1);
    if (!nearest || nearest.closest(barred)) continue;
    const text = visibleTextOf(nearest);
    if (text !== "" && !texts.includes(text)) texts.push(text);
  }
  return texts.join(" ");
}

function partsAround(element: Element, attributes: readonly string[]): string[] {
  const parts: string[] = [];
  for (let around = parentAcross(element); around && parts.length < mostParts; around = parentAcross(around)) {
    for (const attribute of attributes) {
      const name = around.getAttribute(attribute);
      if (name) parts.push(name);
    }
  }
  return parts;
}

/** Tags and numbers only, through shadow roots and frames. */
function pathOf(element: Element): string {
  let path = "";
  for (let part: Element | null = element; part; ) {
    let number = 1;
    for (let before = part.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.localName === part.localName) number++;
    }
    path = `/${part.localName}[${number}]${path}`;
    part = parentAcross(part);
  }
  return path;
}
