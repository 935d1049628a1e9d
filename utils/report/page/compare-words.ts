import type { EhrProfile } from "../../protocol/profile.ts";
import { classify } from "../../scene/page/classify.ts";
import { walkPage } from "../../scene/page/walk-page.ts";
import { sceneVocabulary } from "../../scene/scene-vocabulary.ts";
import { type BarredMatch, BarredWords } from "../barred-words.ts";
import type { CompareRequest } from "../frame-answer.ts";
import type { CaptureSource } from "./answer-capture.ts";

/** The page is walked again for a comparison that comes later than this, milliseconds; a walk takes some 40 ms of the page's time. */
const freshFor = 3_000;
const noZones = { patient: [], sections: [], opaque: [], placeAttributes: [] };

/**
 * Compares the reporter's words with what is barred in this frame, now and at earlier comparisons of the same report: who opened the
 * panel on one screen may write of it on the next. The page's text stays in this closure.
 */
export function compareWords(source: CaptureSource): (request: CompareRequest) => BarredMatch[] {
  let known: { reportId: string; words: BarredWords; at: number } | null = null;
  return ({ reportId, words }) => {
    const profile = source.profile();
    if (known?.reportId !== reportId) {
      const labels = profile?.vocabulary.labels.map(({ text }) => text) ?? [];
      known = { reportId, words: new BarredWords(labels), at: Number.NEGATIVE_INFINITY };
    }
    if (performance.now() - known.at > freshFor) {
      for (const text of barredTexts(profile, source)) known.words.add(text);
      known.at = performance.now();
    }
    return known.words.find(words);
  };
}

function barredTexts(profile: EhrProfile | null, source: CaptureSource): string[] {
  const findings = walkPage(document, { zones: profile?.zones ?? noZones, extent: "viewport", host: source.host() });
  const labels = new Set(profile?.vocabulary.labels.map(({ text }) => text));
  const units = profile ? classify(findings, sceneVocabulary(profile, source.viewId())).barred : findings.texts;
  return [
    // A label that stands at a place where the vocabulary has none is barred in the picture, and yet is nobody's name.
    ...units.filter(({ text, barred }) => barred || !labels.has(text)).map(({ text }) => text),
    ...enteredTexts(),
    document.title,
  ];
}

/** What stands in form fields; passwords are not looked at. */
function enteredTexts(): string[] {
  return Array.from(document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input,textarea"))
    .filter(({ type }) => !["password", "hidden", "checkbox", "radio", "button", "submit", "file"].includes(type))
    .map(({ value }) => value)
    .filter((value) => value !== "");
}
