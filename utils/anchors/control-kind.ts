import type { ElementFeatures } from "./element-features.ts";

/** What a person does with an element. One kind is never taken for another; `other` may have become anything but a field. */
export type ControlKind = "press" | "entry" | "choice" | "heading" | "other";

const kindOfRole: Readonly<Record<string, ControlKind>> = {
  ...kinds("press", ["button", "link", "menuitem", "menuitemcheckbox", "menuitemradio", "tab"]),
  ...kinds("entry", ["textbox", "searchbox", "spinbutton", "combobox"]),
  ...kinds("choice", ["checkbox", "radio", "switch", "listbox", "option", "slider"]),
  heading: "heading",
};
const kindOfTag: Readonly<Record<string, ControlKind>> = {
  ...kinds("press", ["a", "button", "summary"]),
  textarea: "entry",
  select: "choice",
  ...kinds("heading", ["h1", "h2", "h3", "h4", "h5", "h6"]),
};
const kindOfInput: Readonly<Record<string, ControlKind>> = {
  ...kinds("press", ["button", "submit", "reset", "image"]),
  ...kinds("choice", ["checkbox", "radio", "range", "color"]),
};

/** By role, else by tag and type. */
export function controlKind({ role, tag, type }: Pick<ElementFeatures, "role" | "tag" | "type">): ControlKind {
  if (role in kindOfRole) return kindOfRole[role] ?? "other";
  if (tag === "input") return kindOfInput[type.toLowerCase()] ?? "entry";
  return kindOfTag[tag] ?? "other";
}

function kinds(kind: ControlKind, names: readonly string[]): Record<string, ControlKind> {
  return Object.fromEntries(names.map((name) => [name, kind]));
}
