import { holdsValue, labelRoleOf, normalisedText, normaliseText } from "../../ehr/page/label-role.ts";
import type { CompiledLabel } from "../../packs/compiled-pack.ts";
import type { LabelRole } from "../../protocol/profile.ts";

type ElementRole = Exclude<LabelRole, "caption">;

/** Where elements of a role can be found; `roleOf` has the last word. */
const selectors: Readonly<Record<ElementRole, string>> = {
  heading: "h1,h2,h3,h4,h5,h6,[role=heading]",
  button: "button,summary,[role=button]",
  tab: "[role=tab]",
  menuitem: "[role^=menuitem]",
  columnheader: "th,th :is(button,a,[role=button]),[role=columnheader]",
  fieldlabel: "label",
  link: "a,[role=link]",
  legend: "legend",
};

/* The following mirror what the vocabulary was learned by (utils/scene/page/walk-page.ts). */
const smallerLabels = "button,a[href],h1,h2,h3,h4,h5,h6,[role=button],[role=tab],[role=heading]";
const dataCells = "td,[role=cell],[role=gridcell]";

/** Longer texts cannot be labels (the profile's schema), and are not worth normalising. */
const longestText = 400;

/** The page's labels by role and text, each role read once. Good for one look at the page: make a new one for the next. */
export class LabelIndex {
  readonly root: Document;
  readonly #byRole = new Map<ElementRole, Map<string, Element[]>>();

  constructor(root: Document) {
    this.root = root;
  }

  /** Elements in this role with exactly this text, in document order, visible or not. */
  find({ role, text }: CompiledLabel): readonly Element[] {
    if (role === "caption") return this.#captions(text);
    let texts = this.#byRole.get(role);
    if (!texts) {
      texts = this.#read(role);
      this.#byRole.set(role, texts);
    }
    return texts.get(text) ?? [];
  }

  #read(role: ElementRole): Map<string, Element[]> {
    const texts = new Map<string, Element[]>();
    for (const element of this.root.querySelectorAll(selectors[role])) {
      if ((element.textContent?.length ?? 0) > longestText || roleOf(element) !== role) continue;
      const text = normalisedText(element);
      const same = texts.get(text);
      if (same) same.push(element);
      else texts.set(text, [element]);
    }
    return texts;
  }

  /** A caption is static text in no other role, so no selector finds it: the text itself has to be looked for. */
  #captions(text: string): Element[] {
    const found: Element[] = [];
    const walker = this.root.createTreeWalker(this.root.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!element || normaliseText(walker.currentNode.nodeValue ?? "") !== text || normalisedText(element) !== text) continue;
      if (!isWithinOtherRole(element)) found.push(element);
    }
    return found;
  }
}

/** The role that the vocabulary gives an element's text. A part with labels of its own is none, and what lies in a data cell is data. */
function roleOf(element: Element): LabelRole | null {
  const role = labelRoleOf(element);
  if (role === null || element.querySelector(smallerLabels) || element.closest(dataCells)) return null;
  return element.closest("th") ? "columnheader" : role;
}

function isWithinOtherRole(element: Element): boolean {
  if (element.closest(dataCells)) return true;
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (holdsValue(around) || labelRoleOf(around) !== null) return true;
  }
  return false;
}
