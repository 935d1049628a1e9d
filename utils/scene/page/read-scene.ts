import type { FrameReading } from "../frame-reading.ts";
import { emptyVocabulary, type SceneVocabulary } from "../scene-vocabulary.ts";
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

/** Reads the frame's page into geometry and vocabulary ids, in one task, so that nothing can change while it is read. */
export function readScene(document: Document, options: ReadOptions): FrameReading {
  const { zones, vocabulary, host } = options;
  const findings = walkPage(document, { zones, extent: "viewport", host });
  const classified = classify(findings, vocabulary ?? emptyVocabulary());
  const stale = vocabulary !== null && classified.expectedShare < staleBelow;
  if (vocabulary === null || stale) return { ...readGeometry(document, findings, host), stale };
  return { ...readFull(document, { findings, classified, vocabulary, host }), stale };
}
