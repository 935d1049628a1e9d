import { dangerousVerbs } from "../../../utils/anchors/dangerous-verbs.ts";
import type { Seeded } from "./seeded.ts";

/** What a release did to the page, the element that is right now, and how to take it back. */
export interface Mutated {
  /** `null`: the element is gone, and nothing on the page is it. */
  truth: Element | null;
  undo(): void;
}

export interface MutationKind {
  id: string;
  /** Whether the element is still there: then it has to be found, else nothing may be. */
  expects: "present" | "gone";
  /** Was looked at only after weights and limits were set. */
  heldOut: boolean;
  /** `null` where the element cannot be changed in this way. */
  apply(target: Element, random: Seeded, page: PageParts): Mutated | null;
}

/** What mutations choose from. */
export interface PageParts {
  /** Everything that an anchor could be for. */
  candidates: readonly Element[];
  /** What labels of the vocabulary say. */
  labels: readonly string[];
  /** Selector of what sections are, the parts that the EHR names among them. */
  sections: string;
}

/** Kinds of change that releases of an EHR bring. A fifth of each sort is held out. */
export const mutationKinds: readonly MutationKind[] = [
  present("unchanged", (target) => ({ truth: target, undo: () => undefined })),
  present("class renamed", (target, random) => ({ truth: target, undo: renameClasses(random) })),
  present("ids made anew", (target, random) => ({ truth: target, undo: renewIds(random) })),
  present("reordered", (target, random) => withUndo(target, reorder(target, random))),
  present("wrapped", (target, random) => withUndo(target, wrap(target, random))),
  present("relabelled", (target, random, { labels }) => {
    const text = textNode(target);
    if (!text || dangerousVerbs(target.textContent ?? "").length > 0) return null;
    const said = (text.data.trim() && random.pick(["overview", "new", "list", "panel"])) || "";
    const wording = random.next() < 0.5 ? `${text.data.trim()} ${said}` : `${said} ${text.data.trim()}`;
    return labels.includes(wording) ? null : withUndo(target, write(text, wording));
  }),
  present("moved in its section", (target, random, page) => withUndo(target, moveInSection(target, random, page))),
  present("look-alike added elsewhere", (target, random, page) => withUndo(target, addLookAlike(target, random, page))),
  { ...present("section moved and classes renamed", moveSection), heldOut: true },
  { ...present("tag changed", changeTag), heldOut: true },
  gone("removed", (target) => remove(target)),
  gone("removed, classes renamed", (target, random) =>
    joined(
      () => remove(target),
      () => renameClasses(random),
    ),
  ),
  gone("removed, ids made anew", (target, random) =>
    joined(
      () => remove(target),
      () => renewIds(random),
    ),
  ),
  gone("removed, look-alike elsewhere", (target, random, page) => {
    const added = addLookAlike(target, random, page);
    return (
      added &&
      joined(
        () => remove(target),
        () => added,
      )
    );
  }),
  gone("removed, reordered", (target, random) =>
    joined(
      () => reorder(target, random) ?? (() => undefined),
      () => remove(target),
    ),
  ),
  gone("its part removed", (target, _, { candidates }) => {
    const part = partOf(target, candidates);
    return part && remove(part);
  }),
  gone("hidden", (target) => {
    const before = target.getAttribute("style");
    target.setAttribute("style", `${before ?? ""};display:none`);
    return () => (before === null ? target.removeAttribute("style") : target.setAttribute("style", before));
  }),
  gone("does something dangerous now", (target, random) => {
    const text = textNode(target);
    if (!text) return null;
    const verbs = dangerousVerbs(target.textContent ?? "").join();
    const wordings = ["Delete", "Sign", "Discontinue", "Order", "Cancel", "Administer"];
    const wording = random.pick(wordings.filter((each) => dangerousVerbs(each).join() !== verbs));
    return wording === undefined ? null : write(text, wording);
  }),
  gone(
    "is another control now",
    (target, random, { labels }) => {
      const text = textNode(target);
      const wording = random.pick(labels.filter((label) => label !== text?.data.trim()));
      return text && wording !== undefined ? write(text, wording) : null;
    },
    true,
  ),
  gone(
    "a field stands there now",
    (target) => {
      const field = document.createElement("input");
      field.setAttribute("aria-label", target.textContent?.trim() ?? "");
      for (const { name, value } of target.attributes) if (name !== "role" && name !== "type") field.setAttribute(name, value);
      target.replaceWith(field);
      return () => field.replaceWith(target);
    },
    true,
  ),
];

type Undo = () => void;

function present(id: string, apply: MutationKind["apply"]): MutationKind {
  return { id, expects: "present", heldOut: false, apply };
}

function gone(
  id: string,
  change: (target: Element, random: Seeded, page: PageParts) => Undo | null,
  heldOut = false,
): MutationKind {
  return {
    ...{ id, expects: "gone", heldOut },
    apply: (target, random, page) => {
      const undo = change(target, random, page);
      return undo && { truth: null, undo };
    },
  };
}

function withUndo(truth: Element, undo: Undo | null): Mutated | null {
  return undo && { truth, undo };
}

/** Undone in the opposite order. */
function joined(...changes: (() => Undo)[]): Undo {
  const undone = changes.map((change) => change());
  return () => {
    for (const undo of undone.reverse()) undo();
  };
}

function remove(element: Element): Undo {
  const { parentNode, nextSibling } = element;
  element.remove();
  return () => parentNode?.insertBefore(element, nextSibling);
}

/** The parts of class names that a build makes: behind `__`, `--` or `-`, with a digit among letters. */
const builtPart = /(?<=[-_])(?=[A-Za-z0-9]*\d)(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{4,}/g;

function renameClasses(random: Seeded): Undo {
  const names = new Map<string, string>();
  const renamed = [...document.body.querySelectorAll("[class]")].flatMap((element) => {
    const before = element.getAttribute("class") ?? "";
    const after = before.replace(builtPart, (part) => {
      const name = names.get(part) ?? random.hash();
      names.set(part, name);
      return name;
    });
    if (after === before) return [];
    element.setAttribute("class", after);
    return [{ element, before }];
  });
  return () => {
    for (const { element, before } of renamed) element.setAttribute("class", before);
  };
}

function renewIds(random: Seeded): Undo {
  const renewed = [...document.body.querySelectorAll("[id]")].flatMap((element) => {
    const before = element.id;
    if (!/\d|:/.test(before)) return [];
    element.id = `id-${random.hash()}`;
    return [{ element, before }];
  });
  return () => {
    for (const { element, before } of renewed) element.id = before;
  };
}

/** The nearest part around it that has more than one member. */
function reorder(target: Element, random: Seeded): Undo | null {
  let parent = target.parentElement;
  while (parent && parent !== document.body && parent.children.length < 2) parent = parent.parentElement;
  if (!parent || parent === document.body) return null;
  const before = [...parent.children];
  const after = random.shuffled(before);
  if (after.every((child, at) => child === before[at])) return null;
  parent.append(...after);
  return () => parent.append(...before);
}

function wrap(target: Element, random: Seeded): Undo {
  const outer = document.createElement(random.next() < 0.5 ? "div" : "span");
  const inner = random.next() < 0.5 ? outer : outer.appendChild(document.createElement("div"));
  target.replaceWith(outer);
  inner.append(target);
  return () => outer.replaceWith(target);
}

function textNode(target: Element): Text | null {
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT);
  let longest: Text | null = null;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim().length > (longest?.data.trim().length ?? 0)) longest = text;
  }
  return longest;
}

function write(text: Text, wording: string): Undo {
  const before = text.data;
  text.data = wording;
  return () => {
    text.data = before;
  };
}

/** Into another place of its section, where another control stands. A table's head stays one. */
function moveInSection(target: Element, random: Seeded, { candidates, sections }: PageParts): Undo | null {
  if (target.closest("table")) return null;
  const section = target.parentElement?.closest(sections);
  const others = candidates.filter(
    (other) =>
      section != null &&
      other.parentElement?.closest(sections) === section &&
      other.parentElement !== target.parentElement &&
      !target.contains(other) &&
      other.parentElement?.closest("button,a,table,label") === null,
  );
  const place = random.pick(others)?.parentElement;
  if (!place) return null;
  const back = remove(target);
  place.prepend(target);
  return back;
}

/** Says the same, is of the same sort, and stands under another heading; it has nothing else of the original's. */
function addLookAlike(target: Element, random: Seeded, { candidates, sections }: PageParts): Undo | null {
  const own = target.closest(sections);
  const elsewhere = candidates.filter((candidate) => candidate.closest(sections) !== own && !target.contains(candidate));
  const beside = random.pick(elsewhere);
  if (!beside) return null;
  const copy = target.cloneNode(true) as Element;
  for (const part of [copy, ...copy.querySelectorAll("*")]) {
    for (const { name } of [...part.attributes]) {
      if (name === "id" || name === "href" || name.startsWith("data-")) part.removeAttribute(name);
    }
  }
  copy.setAttribute("class", `other-${random.hash()}`);
  if (copy.localName === "a") copy.setAttribute("href", `/${random.hash()}`);
  beside.after(copy);
  return () => copy.remove();
}

/** The largest part around it that holds few other candidates. */
function partOf(target: Element, candidates: readonly Element[]): Element | null {
  let part = target.parentElement;
  for (let around = part; around && around !== document.body; around = around.parentElement) {
    if (candidates.filter((candidate) => around.contains(candidate)).length > 6) break;
    part = around;
  }
  return part === document.body ? null : part;
}

function moveSection(target: Element, random: Seeded, { sections }: PageParts): Mutated | null {
  const section = target.closest(sections);
  const around = section?.parentElement;
  if (!section || !around || around.children.length < 2) return null;
  return {
    truth: target,
    undo: joined(
      () => {
        const back = remove(section);
        if (random.next() < 0.5) around.prepend(section);
        else around.append(section);
        return back;
      },
      () => renameClasses(random),
    ),
  };
}

/** A link becomes a button, and the other way round; attributes stay. */
function changeTag(target: Element): Mutated | null {
  const tag = target.localName === "a" ? "button" : target.localName === "button" ? "a" : null;
  if (tag === null) return null;
  const now = document.createElement(tag);
  for (const { name, value } of target.attributes) if (name !== "type") now.setAttribute(name, value);
  if (tag === "a" && !now.hasAttribute("href")) now.setAttribute("href", "#");
  const content = [...target.childNodes];
  now.append(...content);
  target.replaceWith(now);
  return {
    truth: now,
    undo: () => {
      target.append(...content);
      now.replaceWith(target);
    },
  };
}
