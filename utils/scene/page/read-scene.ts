import type { FrameReading } from "../frame-reading.ts";
import type { SceneVocabulary } from "../scene-vocabulary.ts";
import { classify } from "./classify.ts";
import type { WalkZones } from "./page-findings.ts";
import { readFull } from "./read-full.ts";
import { readGeometry } from "./read-geometry.ts";
import { walkPage } from "./walk-page.ts";

export interface ReadOptions {
  zones: WalkZones;
  /** `null`: no profile, or the view is to be read as geometry only. */
  vocabulary: SceneVocabulary | null;
  host: Element | null;
}

/** Fewer expected labels than this, and the profile does not fit this page (docs/design/capture.md, rule 6). */
const staleBelow = 0.8;

/**
 * How long the page may be walked, milliseconds: ten times what the fullest view of an EHR takes here (docs/benchmarks.md), so that a slow
 * workstation still draws it, and well within the time that a frame has for its answer.
 */
const walkBudget = 400;
/** By when a page that was given up must have been read as shapes. */
const shapesBudget = 300;

/** Reads the frame's page into geometry and vocabulary ids, in one task, so that nothing can change while it is read. */
export function readScene(document: Document, options: ReadOptions): FrameReading {
  const { zones, vocabulary, host } = options;
  const until = performance.now() + walkBudget;
  const findings = walkPage(document, { zones, extent: "viewport", host, until });
  const shapes = (stale: boolean) => ({
    ...readGeometry(document, findings, { host, until: performance.now() + shapesBudget }),
    stale,
    busy: findings.givenUp,
  });
  if (findings.givenUp || vocabulary === null) return shapes(false);
  const classified = classify(findings, vocabulary, document.defaultView?.innerWidth);
  if (classified.expectedShare < staleBelow) return shapes(true);
  return { ...readFull(document, { findings, classified, vocabulary, host }), stale: false, busy: false };
}
