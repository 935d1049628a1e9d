import { frames } from "../../ehr/page/document-in.ts";
import { holdsValue, labelRoleOf, normalisedText, normaliseText } from "../../ehr/page/label-role.ts";
import type { CompiledHook, CompiledLabel } from "../../packs/compiled-pack.ts";
import type { LabelRole } from "../../protocol/profile.ts";
import { closestAcross } from "./closest-across.ts";
import { isElement } from "./is-element.ts";
import { parentAcross } from "./parent-across.ts";
import { rootsWithin, type TreeRoot } from "./tree-roots.ts";

/** Where elements of all roles but captions can be found; `roleOf` has the last word. */
const mayHaveRole =
  "h1,h2,h3,h4,h5,h6,button,summary,label,legend,a,th,[role=heading],[role=button],[role=tab],[role^=menuitem],[role=columnheader],[role=link]";

/* The following mirror what the vocabulary was learned by (utils/scene/page/walk-page.ts). */
const smallerLabels = "button,a[href],h1,h2,h3,h4,h5,h6,[role=button],[role=tab],[role=heading]";
const dataCells = "td,[role=cell],[role=gridcell]";

/** Longer texts cannot be labels (the profile's schema), and are not worth normalising. */
const longestText = 400;

/**
 * The page's labels by role and text, through shadow roots and frames. Texts are read once; then it follows what changes, so that a look at a
 * large page costs what has changed of it.
 */
export class LabelIndex {
  readonly root: Document;
  readonly #notable: string | null;
  readonly #byText = new Map<string, Set<Element>>();
  /** Under which texts an element stands. */
  readonly #textsOf = new Map<Element, readonly string[]>();
  readonly #roots = new Set<TreeRoot>();
  readonly #found = new Map<string, readonly Element[]>();
  /** Texts and attributes that anybody asked for since it was read, and texts of which something has come or gone since the last change. */
  readonly #askedTexts = new Set<string>();
  readonly #askedAttributes = new Set<string>();
  #isStirred = false;
  #isRead = false;

  /** @param notable selector of what else is worth knowing of when it comes. */
  constructor(root: Document, notable: string | null = null) {
    this.root = root;
    this.#notable = notable;
  }

  /** The document and every root within it. */
  roots(): Iterable<TreeRoot> {
    this.#ensureRead();
    return this.#roots;
  }

  /** Visible or not, the elements in this role with exactly this text. */
  find({ role, text }: CompiledLabel): readonly Element[] {
    this.#ensureRead();
    this.#askedTexts.add(text);
    const key = `${role} ${text}`;
    const known = this.#found.get(key);
    if (known) return known;
    const isInRole = (element: Element) =>
      normalisedText(element) === text && (role === "caption" ? !isWithinOtherRole(element) : roleOf(element) === role);
    const found = [...(this.#byText.get(text) ?? [])].filter(isInRole);
    this.#found.set(key, found);
    return found;
  }

  /** Visible or not, the elements with this value of a hook attribute. */
  findHook({ attribute, value }: CompiledHook): readonly Element[] {
    this.#askedAttributes.add(attribute);
    return [...this.roots()]
      .flatMap((root) => [...root.querySelectorAll(`[${attribute}]`)])
      .filter((element) => element.getAttribute(attribute) === value);
  }

  /**
   * Brings it up to date.
   * @param changes since then: of children, texts and roles; `null` where they are not known.
   * @returns whether anything that was asked for may have changed, or something notable has come: if not, all answers are the same.
   * Where something is notable, whatever is put directly into the body, or taken out of it, is.
   */
  follow(changes: readonly MutationRecord[] | null): boolean {
    if (changes?.length === 0) return false;
    this.#found.clear();
    if (changes !== null && this.#isRead) return this.#followKnown(changes);
    this.#isRead = false;
    return true;
  }

  #followKnown(changes: readonly MutationRecord[]): boolean {
    this.#isStirred = false;
    const gone = new Set<Node>();
    const came = new Set<Node>();
    const touched = new Set<Element>();
    for (const { type, target, addedNodes, removedNodes } of changes) {
      for (const node of removedNodes) gone.add(node);
      for (const node of addedNodes) came.add(node);
      const element = isElement(target) ? target : target.parentElement;
      if (!element) continue;
      // Tours, menus and dialogs are put at the end of the body, and lie over the rest.
      if (type === "childList" && element === this.root.body && this.#notable !== null) this.#isStirred = true;
      // A long list is not read anew because a row has come.
      const isOwnText = type !== "childList" || [...removedNodes, ...addedNodes].some((node) => !isElement(node));
      if (isOwnText || this.#textsOf.has(element)) touched.add(element);
      // The texts of those around hold this one's.
      for (let around = element.parentElement; around && !touched.has(around); around = around.parentElement) {
        if (this.#textsOf.has(around)) touched.add(around);
      }
    }
    // What a frame held cannot be asked any more.
    if ([...gone].some((node) => isElement(node) && (node.matches(frames) || node.querySelector(frames)))) {
      this.#isRead = false;
      return true;
    }
    for (const node of gone) if (isElement(node)) this.#forgetWithin(node);
    for (const node of came) if (isElement(node) && node.isConnected) this.#readWithin(node);
    for (const element of touched) if (element.isConnected) this.#read(element);
    return this.#isStirred || this.#hasNotable(came);
  }

  #hasNotable(parts: Iterable<Node>): boolean {
    const attributes = [...this.#askedAttributes].map((attribute) => `[${attribute}]`);
    const selector = [...attributes, ...(this.#notable ? [this.#notable] : [])].join(",");
    if (selector === "") return false;
    for (const part of parts) if (isElement(part) && (part.matches(selector) || part.querySelector(selector))) return true;
    return false;
  }

  #ensureRead(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    this.#byText.clear();
    this.#textsOf.clear();
    this.#roots.clear();
    this.#askedTexts.clear();
    this.#askedAttributes.clear();
    this.#readRoot(this.root);
  }

  #readRoot(root: TreeRoot): void {
    this.#roots.add(root);
    this.#readWithin(root);
  }

  /** Everything in a part of the page, and the part itself. */
  #readWithin(part: Element | TreeRoot): void {
    const elements = new Set<Element>(part.querySelectorAll(mayHaveRole));
    if (isElement(part) && part.matches(mayHaveRole)) elements.add(part);
    // A caption is static text in no role, so no selector finds it: the texts themselves have to be read.
    const walker = this.root.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement } = walker.currentNode;
      if (parentElement) elements.add(parentElement);
    }
    for (const element of elements) this.#read(element);
    for (const root of rootsWithin(part)) this.#readRoot(root);
  }

  #forgetWithin(part: Element | TreeRoot): void {
    if (isElement(part)) this.#forget(part);
    for (const element of part.querySelectorAll("*")) this.#forget(element);
    for (const root of rootsWithin(part)) if (this.#roots.delete(root)) this.#forgetWithin(root);
  }

  #forget(element: Element): void {
    if (!this.#textsOf.has(element)) return;
    this.#stand(element, []);
    this.#textsOf.delete(element);
  }

  #read(element: Element): void {
    const texts: string[] = [];
    const add = (text: string | null) => {
      const normal = text !== null && text.length <= longestText ? normaliseText(text) : "";
      if (normal !== "" && !texts.includes(normal)) texts.push(normal);
    };
    for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === Node.TEXT_NODE) add(node.nodeValue);
    const hasRole = element.matches(mayHaveRole);
    if (hasRole) add(element.textContent);
    this.#stand(element, texts);
    // What has a role is known with no text, too: it may get one.
    if (hasRole && texts.length === 0) this.#textsOf.set(element, texts);
  }

  #stand(element: Element, texts: readonly string[]): void {
    const before = this.#textsOf.get(element) ?? [];
    if (texts.length === before.length && texts.every((text, index) => text === before[index])) return;
    for (const text of before) {
      if (this.#askedTexts.has(text)) this.#isStirred = true;
      const same = this.#byText.get(text);
      same?.delete(element);
      if (same?.size === 0) this.#byText.delete(text);
    }
    for (const text of texts) {
      if (this.#askedTexts.has(text)) this.#isStirred = true;
      const same = this.#byText.get(text);
      if (same) same.add(element);
      else this.#byText.set(text, new Set([element]));
    }
    if (texts.length > 0) this.#textsOf.set(element, texts);
    else this.#textsOf.delete(element);
  }
}

/** The role that the vocabulary gives an element's text. A part with labels of its own is none, and what lies in a data cell is data. */
function roleOf(element: Element): LabelRole | null {
  const role = labelRoleOf(element);
  if (role === null || element.querySelector(smallerLabels) || closestAcross(element, dataCells)) return null;
  return element.closest("th") ? "columnheader" : role;
}

function isWithinOtherRole(element: Element): boolean {
  if (closestAcross(element, dataCells)) return true;
  for (let around: Element | null = element; around; around = parentAcross(around)) {
    if (holdsValue(around) || labelRoleOf(around) !== null) return true;
  }
  return false;
}
