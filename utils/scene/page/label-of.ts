import { dataCells } from "../../ehr/data-cells.ts";
import { holdsValue, labelRoleOf, normaliseText } from "../../ehr/page/label-role.ts";
import type { EhrProfile, LabelRole } from "../../protocol/profile.ts";
import { placeToken } from "../place.ts";
import { type SceneVocabulary, sceneVocabulary } from "../scene-vocabulary.ts";
import { classify } from "./classify.ts";
import type { FoundText, WalkZones } from "./page-findings.ts";
import { windowReference } from "./reference.ts";
import { smallerLabels } from "./walk-page.ts";

/** What may be told of one element. */
export interface ElementLabel {
  /** `null` where the element is no label, or may be made of data. */
  role: LabelRole | null;
  labelId: string | null;
}

const nothing: ElementLabel = { role: null, labelId: null };
const undrawn = new Set(["svg", "img", "canvas", "video", "picture", "object", "embed", "audio", "iframe", "frame"]);

/**
 * The label that an element is, by the same gate as the scene's (`classify`): its whole text at its exact place. Reads this element and
 * what is around it, not the page, and of the vocabulary only what has its text, so that it may run on every click.
 *
 * @param viewId `null`: no label may be told in this view.
 */
export function labelOf(element: Element, profile: EhrProfile, viewId: string | null): ElementLabel {
  const around = surroundings(element, profile.zones);
  if (around === null) return nothing;
  const own = labelRoleOf(element);
  if (own === null) return nothing;
  const role = around.header ? "columnheader" : own;
  if (viewId === null || element.querySelector(smallerLabels) !== null) return { role, labelId: null };
  const rectangle = { left: 0, top: 0, right: 0, bottom: 0 };
  const found: FoundText = {
    ...{ element, role, place: around.place, countedPlace: "", section: null, rectangle, stack: [], lines: [], barred: null },
    reference: windowReference(rectangle),
    text: normaliseText(textIn(element)),
    shown: "",
  };
  const findings = { texts: [found], icons: [], boxes: [], references: [], droppedIcons: 0, givenUp: false };
  const { labels } = classify(findings, vocabularyOf(profile, viewId, found.text));
  return { role, labelId: labels[0]?.id ?? null };
}

/** The part of a view's vocabulary that has a text. */
function vocabularyOf(profile: EhrProfile, viewId: string, text: string): SceneVocabulary {
  const labels = profile.vocabulary.labels.filter((label) => label.text === text);
  const vocabulary = { labels, icons: [], boxes: [], tables: [], spots: [], hooks: [], expected: {} };
  return sceneVocabulary({ ...profile, vocabulary }, viewId);
}

/** Where an element stands in the EHR's structure; `null` in a patient zone, a data cell, a value, a chart: there it may be data. */
function surroundings(element: Element, zones: WalkZones): { place: string; header: boolean } | null {
  const barred = [dataCells, ...zones.patient, ...zones.opaque].join(",");
  const tokens: string[] = [];
  let named = false;
  let header = false;
  // Without a body above it, it is in a shadow root or gone: nothing is known of its place.
  let whole = false;
  for (let part: Element | null = element; part !== null; part = part.parentElement) {
    if (part.matches(barred) || holdsValue(part) || undrawn.has(part.localName)) return null;
    header ||= part.localName === "th";
    if (!named) {
      const name = zones.placeAttributes.reduce((last, attribute) => part?.getAttribute(attribute) || last, "");
      named = name !== "";
      tokens.unshift(named ? `@${name}` : placeToken(part.localName, part.getAttribute("role")));
    }
    if (part.localName === "body") {
      whole = true;
      break;
    }
  }
  return whole ? { place: tokens.join(">"), header } : null;
}

/** Its text as the scene's walk reads it: without what is not rendered and what holds values. */
function textIn(element: Element): string {
  if (undrawn.has(element.localName) || holdsValue(element)) return "";
  const style = getComputedStyle(element);
  if (style.display === "none" || style.opacity === "0") return "";
  let text = "";
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) text += style.visibility === "visible" ? (child as Text).data : "";
    else if (child.nodeType === Node.ELEMENT_NODE) text += textIn(child as Element);
  }
  return text;
}
