import { dataCells } from "../../ehr/data-cells.ts";
import { frames } from "../../ehr/page/document-in.ts";
import { holdsValue, labelRoleOf, normalisedText } from "../../ehr/page/label-role.ts";
import type { CompiledHook, CompiledLabel } from "../../packs/compiled-pack.ts";
import type { LabelRole } from "../../protocol/profile.ts";
import { changedParts } from "./changed-parts.ts";
import { closestAcross } from "./closest-across.ts";
import { mayHaveRole } from "./may-have-role.ts";
import { parentAcross } from "./parent-across.ts";
import { readTexts } from "./read-texts.ts";
import { textsOf } from "./texts-of.ts";
import type { TreeRoot } from "./tree-roots.ts";
import { within } from "./within.ts";

/** As in utils/scene/page/walk-page.ts, by which the vocabulary was learned. */
const smallerLabels = "button,a[href],h1,h2,h3,h4,h5,h6,[role=button],[role=tab],[role=heading]";

/**
 * The page's labels by role and text, through shadow roots and frames. The page is read once for the texts that are watched; then it follows
 * what changes, so that a look at a large page costs what has changed of it.
 */
export class LabelIndex {
  readonly root: Document;
  readonly #notable: string | null;
  /** By each text that is watched, the elements at which it may stand: what is found among them has the last word. */
  readonly #standing = new Map<string, Set<Element>>();
  /** The other way round. */
  readonly #textsOf = new Map<Element, Set<string>>();
  readonly #roots = new Set<TreeRoot>();
  readonly #found = new Map<string, readonly Element[]>();
  readonly #askedTexts = new Set<string>();
  readonly #askedAttributes = new Set<string>();
  /** A text that was asked for has come, gone or moved. */
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

  /** These texts will be asked for. One that is asked for without having been watched costs a reading of the page. */
  watch(texts: Iterable<string>): void {
    const unread = new Set([...texts].filter((text) => !this.#standing.has(text)));
    for (const text of unread) this.#standing.set(text, new Set());
    if (!this.#isRead || unread.size === 0) return;
    for (const root of this.#roots) readTexts(root, (text, element) => unread.has(text) && this.#put(element, text));
  }

  /** Begins a series of questions: `follow` tells of what they have asked for. */
  ask(): void {
    this.#askedTexts.clear();
    this.#askedAttributes.clear();
  }

  /** Visible or not, the elements in this role with exactly this text. */
  find({ role, text }: CompiledLabel): readonly Element[] {
    if (!this.#standing.has(text)) this.watch([text]);
    this.#ensureRead();
    this.#askedTexts.add(text);
    const standing = this.#standing.get(text) ?? new Set();
    // Of most labels that are asked for, nothing is on the page.
    if (standing.size === 0) return [];
    const key = `${role} ${text}`;
    const known = this.#found.get(key);
    if (known) return known;
    const isInRole = (element: Element) =>
      normalisedText(element) === text && (role === "caption" ? !isWithinOtherRole(element) : roleOf(element) === role);
    const found = [...standing].filter(isInRole);
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
    const { came, gone, around, itself, withOtherRole } = changedParts(changes);
    // What a frame held cannot be asked any more.
    for (const part of gone) {
      if (!part.matches(frames) && !part.querySelector(frames)) continue;
      this.#isRead = false;
      return true;
    }
    // Tours, menus and dialogs are put at the end of the body, and lie over the rest.
    this.#isStirred = this.#notable !== null && around.has(this.root.body);
    // What is no data cell any more may hold labels.
    const unread = new Set([...came, ...withOtherRole]);
    const isInside = within(unread);
    const parts = [...unread].filter((part) => part.isConnected && !isInside(part.parentNode));
    if (gone.size > 0) this.#forgetGone();
    this.#stirWithin(isInside);
    for (const part of parts) this.#readWithin(part);
    const seen = new Set<Element>();
    // Also those in a part that has come: it may have been there before, and have changed while it was moved.
    for (const element of around) {
      if (!element.isConnected) continue;
      if (itself.has(element)) this.#read(element);
      // The texts of those around hold this one's.
      for (let at: Element | null = element; at && !seen.has(at); at = at.parentElement) {
        seen.add(at);
        this.#stir(at);
        if (mayHaveRole(at)) this.#read(at);
      }
    }
    return this.#isStirred || this.#hasNotable(parts);
  }

  #hasNotable(parts: readonly Element[]): boolean {
    const attributes = [...this.#askedAttributes].map((attribute) => `[${attribute}]`);
    const selector = [...attributes, ...(this.#notable ? [this.#notable] : [])].join(",");
    return selector !== "" && parts.some((part) => part.matches(selector) || part.querySelector(selector) !== null);
  }

  #ensureRead(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    for (const elements of this.#standing.values()) elements.clear();
    this.#textsOf.clear();
    this.#roots.clear();
    this.#readRoot(this.root);
  }

  #readRoot(root: TreeRoot): void {
    this.#roots.add(root);
    this.#readWithin(root);
  }

  /** Everything in a part of the page, and the part itself. */
  #readWithin(part: Element | TreeRoot): void {
    for (const root of readTexts(part, (text, element) => this.#put(element, text))) this.#readRoot(root);
  }

  /** An element that may say something else than before. */
  #read(element: Element): void {
    const texts = textsOf(element);
    const before = this.#textsOf.get(element);
    for (const text of before ?? []) if (!texts.has(text)) this.#take(element, text);
    for (const text of texts) if (!before?.has(text)) this.#put(element, text);
  }

  /** Forgets what is not in the page any more. */
  #forgetGone(): void {
    for (const [element, texts] of this.#textsOf) {
      if (!element.isConnected) for (const text of texts) this.#take(element, text);
    }
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
  }

  /** What was asked for lies in parts that were moved, or have another role: there it may be another label, or none. */
  #stirWithin(isInside: (node: Node) => boolean): void {
    for (const text of this.#askedTexts) {
      for (const element of this.#standing.get(text) ?? []) if (isInside(element)) this.#isStirred = true;
    }
  }

  /** Something about an element is not as it was. */
  #stir(element: Element): void {
    for (const text of this.#textsOf.get(element) ?? []) if (this.#askedTexts.has(text)) this.#isStirred = true;
  }

  #put(element: Element, text: string): void {
    const elements = this.#standing.get(text);
    if (!elements) return;
    if (this.#askedTexts.has(text)) this.#isStirred = true;
    elements.add(element);
    const texts = this.#textsOf.get(element);
    if (texts) texts.add(text);
    else this.#textsOf.set(element, new Set([text]));
  }

  #take(element: Element, text: string): void {
    if (this.#askedTexts.has(text)) this.#isStirred = true;
    this.#standing.get(text)?.delete(element);
    const texts = this.#textsOf.get(element);
    texts?.delete(text);
    if (texts?.size === 0) this.#textsOf.delete(element);
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
