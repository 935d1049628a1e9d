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

/**
 * The page's labels by role and text. Texts are read once for each role, roles only of what has the text in question. Good for one look at
 * the page: make a new one for the next.
 */
export class LabelIndex {
  readonly root: Document;
  readonly #byRole = new Map<LabelRole, Map<string, Element[]>>();
  readonly #found = new Map<LabelRole, Map<string, Element[]>>();

  constructor(root: Document) {
    this.root = root;
  }

  /** Elements in this role with exactly this text, in document order, visible or not. */
  find({ role, text }: CompiledLabel): readonly Element[] {
    const found = this.#found.get(role) ?? new Map<string, Element[]>();
    this.#found.set(role, found);
    const known = found.get(text);
    if (known) return known;
    const candidates = this.#textsOf(role).get(text) ?? [];
    const elements = candidates.filter((element) =>
      role === "caption" ? normalisedText(element) === text && !isWithinOtherRole(element) : roleOf(element) === role,
    );
    found.set(text, elements);
    return elements;
  }

  /** What may be in the role, by its text. */
  #textsOf(role: LabelRole): Map<string, Element[]> {
    let texts = this.#byRole.get(role);
    if (!texts) {
      texts = role === "caption" ? this.#captions() : this.#elements(selectors[role]);
      this.#byRole.set(role, texts);
    }
    return texts;
  }

  #elements(selector: string): Map<string, Element[]> {
    const texts = new Map<string, Element[]>();
    for (const element of this.root.querySelectorAll(selector)) {
      if ((element.textContent?.length ?? 0) <= longestText) add(texts, normalisedText(element), element);
    }
    return texts;
  }

  /** A caption is static text in no other role, so no selector finds it: the texts themselves have to be read. */
  #captions(): Map<string, Element[]> {
    const texts = new Map<string, Element[]>();
    const walker = this.root.createTreeWalker(this.root.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode;
      if (parentElement && nodeValue && nodeValue.length <= longestText) add(texts, normaliseText(nodeValue), parentElement);
    }
    return texts;
  }
}

function add(texts: Map<string, Element[]>, text: string, element: Element): void {
  if (text === "") return;
  const same = texts.get(text);
  if (same) same.push(element);
  else texts.set(text, [element]);
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
