import type { LabelRole } from "../../protocol/profile.ts";

/** The label role of an element that has no ARIA role, by its tag. */
export const roleOfTag: Readonly<Record<string, LabelRole>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  button: "button",
  summary: "button",
  th: "columnheader",
  label: "fieldlabel",
  legend: "legend",
  a: "link",
};

/** Label roles by ARIA role. */
export const roleOfAria: Readonly<Record<string, LabelRole>> = {
  heading: "heading",
  button: "button",
  tab: "tab",
  menuitem: "menuitem",
  menuitemcheckbox: "menuitem",
  menuitemradio: "menuitem",
  columnheader: "columnheader",
  link: "link",
};

/** ARIA roles and elements whose text is, or may be, something that somebody entered or chose. Never a label, whatever it says. */
const valueRoles = new Set([
  "combobox",
  "listbox",
  "option",
  "textbox",
  "searchbox",
  "spinbutton",
  "slider",
  "progressbar",
  "meter",
]);
const valueTags = new Set(["input", "textarea", "select", "option", "optgroup", "datalist", "output", "meter", "progress"]);

/** Whether the element holds a value by its nature: form controls, editable text, option lists (docs/design/capture.md, rule 1). */
export function holdsValue(element: Element): boolean {
  if (valueTags.has(element.localName)) return true;
  const role = element.getAttribute("role");
  if (role !== null && valueRoles.has(role)) return true;
  if (element.getAttribute("aria-haspopup") === "listbox") return true;
  const editable = element.getAttribute("contenteditable");
  return editable !== null && editable !== "false";
}

/** The label role that the element itself has, by its ARIA role, else by its tag; `null` where it has none. */
export function labelRoleOf(element: Element): LabelRole | null {
  if (holdsValue(element)) return null;
  const aria = element.getAttribute("role");
  if (aria !== null && aria in roleOfAria) return roleOfAria[aria] ?? null;
  return roleOfTag[element.localName] ?? null;
}

/** White space that is more than one space between words. */
const wideSpace = /\s\s|[^\S ]/;

/** Text with runs of white space made one space, as it is compared with the vocabulary. */
export function normaliseText(text: string): string {
  const trimmed = text.trim();
  return wideSpace.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed;
}

/** The element's whole text, normalised. */
export function normalisedText(element: Element): string {
  return normaliseText(element.textContent ?? "");
}
