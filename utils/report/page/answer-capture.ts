import type { EhrProfile } from "../../protocol/profile.ts";
import type { Environment, SceneReason } from "../../protocol/report.ts";
import type { FrameReading } from "../../scene/frame-reading.ts";
import { limitItems } from "../../scene/limit-items.ts";
import { childNodesOf } from "../../scene/page/child-nodes.ts";
import { readScene } from "../../scene/page/read-scene.ts";
import { sceneVocabulary } from "../../scene/scene-vocabulary.ts";
import type { ChildFrame, FrameAnswerer, PageContext } from "../frame-answer.ts";
import { compareWords } from "./compare-words.ts";
import { hasForeignFrame } from "./foreign-frame.ts";

export interface CaptureSource {
  /** `null` where there is none, or it has not come yet: geometry only. */
  profile(): EhrProfile | null;
  viewId(): string;
  /** Elbow's own element in this frame. */
  host(): Element | null;
  environment(): Environment;
  /** Top frame only. */
  context(): PageContext | null;
}

const messageMark = "elbow-frame";
const noZones = { patient: [], sections: [], opaque: [], placeAttributes: [] };

/** Answers the service worker's capture in this frame. Whatever goes wrong ends in less of a scene, and says so. */
export function answerCapture(source: CaptureSource, signal: AbortSignal): FrameAnswerer {
  const children = followChildFrames(signal);
  let own = { nonce: "", token: "" };
  const compare = compareWords(source);
  return {
    compare,
    mayBePhotographed: () => source.environment() === "practice" && !hasForeignFrame(document, source.host()),
    announce(nonce) {
      own = { nonce, token: crypto.randomUUID() };
      // Random tokens only, so it does not matter who else in the parent page hears them.
      if (window.parent !== window) window.parent.postMessage({ [messageMark]: nonce, token: own.token }, "*");
      return own.token;
    },
    answer(nonce) {
      const base = { token: own.nonce === nonce ? own.token : "", top: window.parent === window, children: children(nonce) };
      const context = readContext(source);
      try {
        const { reading, reason } = readThisFrame(source);
        return { ...base, reading: reading && limitItems(reading), reason, context };
      } catch {
        return { ...base, reading: null, reason: "read-failed", context };
      }
    },
  };
}

function readContext(source: CaptureSource): PageContext | null {
  try {
    return source.context();
  } catch {
    return null;
  }
}

function readThisFrame(source: CaptureSource): { reading: FrameReading | null; reason: SceneReason } {
  const profile = source.profile();
  const host = source.host();
  if (!profile) {
    const reading = readScene(document, { zones: noZones, vocabulary: null, host });
    return { reading, reason: reading.busy ? "page-busy" : "no-profile" };
  }
  const view = profile.views.find((candidate) => candidate.id === source.viewId());
  if (view?.capture === "off") return { reading: null, reason: "view-policy" };
  const geometryOnly: SceneReason | null = !view
    ? "unknown-view"
    : view.capture === "geometry" || view.sensitive
      ? "view-policy"
      : null;
  const vocabulary = geometryOnly || !view ? null : sceneVocabulary(profile, view.id);
  const reading = readScene(document, { zones: profile.zones, vocabulary, host });
  if (reading.busy && geometryOnly !== "view-policy") return { reading, reason: "page-busy" };
  return { reading, reason: geometryOnly ?? (reading.stale ? "stale-profile" : "complete") };
}

/** Remembers which child frame announced which token, for the newest capture only. */
function followChildFrames(signal: AbortSignal): (nonce: string) => ChildFrame[] {
  let heard: { nonce: string; token: string; source: MessageEventSource | null }[] = [];
  window.addEventListener(
    "message",
    ({ data, source }: MessageEvent<unknown>) => {
      if (typeof data !== "object" || data === null) return;
      const { [messageMark]: nonce, token } = data as Record<string, unknown>;
      if (typeof nonce !== "string" || typeof token !== "string") return;
      heard = heard.filter((one) => one.nonce === nonce).slice(-40);
      heard.push({ nonce, token, source });
    },
    { signal },
  );
  return (nonce) => {
    if (!heard.some((one) => one.nonce === nonce)) return [];
    return framesIn(document).flatMap((frame) => {
      const match = heard.find((one) => one.nonce === nonce && one.source === frame.contentWindow);
      // A transformed frame's inside is scaled or turned: it stays blank. A hidden one (a tab in the back) is no part of the screen.
      if (!match || isTransformed(frame) || isHidden(frame)) return [];
      const { left, top } = frame.getBoundingClientRect();
      const x = Math.round(left + frame.clientLeft);
      const y = Math.round(top + frame.clientTop);
      return [{ token: match.token, left: x, top: y, width: frame.clientWidth, height: frame.clientHeight }];
    });
  };
}

/** The document's frames, those in shadow roots too. */
function framesIn(root: Document): HTMLIFrameElement[] {
  const frames: HTMLIFrameElement[] = [];
  const visit = (element: Element) => {
    if (element.localName === "iframe" || element.localName === "frame") frames.push(element as HTMLIFrameElement);
    for (const child of childNodesOf(element)) if (child.nodeType === Node.ELEMENT_NODE) visit(child as Element);
  };
  if (root.documentElement) visit(root.documentElement);
  return frames;
}

function isHidden(frame: HTMLIFrameElement): boolean {
  if (frame.clientWidth < 2 || frame.clientHeight < 2) return true;
  return !frame.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function isTransformed(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return Math.abs(width - element.offsetWidth) > 1 || Math.abs(height - element.offsetHeight) > 1;
}
