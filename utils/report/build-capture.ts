import * as z from "zod/mini";
import { nothingNoticed } from "../friction/noticed-log.ts";
import { type Bucket, bucket, type CapturePart, capturePart, type ReportContext, type SceneReason } from "../protocol/report.ts";
import { composeScene, type PlacedFrame } from "../scene/compose-scene.ts";
import type { FrameReading } from "../scene/frame-reading.ts";
import type { FrameAnswer, PageContext } from "./frame-answer.ts";
import { localDay } from "./local-day.ts";

export interface CaptureInput {
  reportId: string;
  time: Date;
  answers: readonly FrameAnswer[];
  frames: readonly PlacedFrame[];
  profile: { id: string; version: string } | null;
  packs: readonly { id: string; version: string }[];
  elbowVersion: string;
}

const nowhere: PageContext = {
  environment: "live",
  viewId: "unknown",
  workflowId: null,
  routeTemplateId: "unknown",
  roles: [],
  unit: null,
  window: { width: 0, height: 0, scalePercent: 100 },
  trail: [],
  ...nothingNoticed,
  modalOpen: false,
};

/**
 * Makes the `capture` part from what the frames answered. It is checked against the protocol here, before it is sealed: a scene or
 * context that does not fit is left out, and the report says why.
 */
export function buildCapture(input: CaptureInput): CapturePart {
  const top = input.answers.find((answer) => answer.top);
  const scene = composeScene(input.frames);
  const reason: SceneReason = top ? (top.reading && !scene ? "read-failed" : top.reason) : "page-unreachable";
  const part: CapturePart = {
    kind: "capture",
    protocol: 1,
    reportId: input.reportId,
    day: localDay(input.time),
    minuteOfDay: input.time.getHours() * 60 + input.time.getMinutes(),
    context: contextOf(input, top?.context ?? nowhere),
    sceneState: scene ? scene.level : "none",
    sceneReason: reason,
    scene,
  };
  if (z.safeParse(capturePart, part).success) return part;
  const without: CapturePart = { ...part, scene: null, sceneState: "none", sceneReason: "read-failed" };
  if (z.safeParse(capturePart, without).success) return without;
  return { ...without, context: contextOf({ ...input, frames: [] }, nowhere) };
}

function contextOf(input: CaptureInput, page: PageContext): ReportContext {
  const { environment, viewId, workflowId, routeTemplateId, roles, unit, window, signals, requests, pageErrors, longTasks } =
    page;
  // A vocabulary that does not fit this page cannot say of the trail's labels either that they are labels.
  const stale = input.answers.some((answer) => answer.top && answer.reading?.stale);
  const trail = stale ? page.trail.map((step) => ({ ...step, labelId: null })) : page.trail;
  const total = (count: (frame: FrameReading) => Bucket): Bucket => largest(input.frames.map(({ geometry }) => count(geometry)));
  return {
    profile: input.profile,
    packs: [...input.packs],
    elbowVersion: input.elbowVersion,
    environment,
    viewId,
    workflowId,
    routeTemplateId,
    roles,
    unit,
    window,
    trail,
    signals,
    requests,
    pageErrors,
    longTasks,
    kept: {
      labels: total(({ kept }) => kept.labels),
      icons: total(({ kept }) => kept.icons),
      boxes: total(({ kept }) => kept.boxes),
    },
    dropped: {
      bars: total(({ dropped }) => dropped.bars),
      icons: total(({ dropped }) => dropped.icons),
      boxes: total(({ dropped }) => dropped.boxes),
    },
  };
}

/** Over several frames the fullest bucket stands for all: buckets cannot be added. */
function largest(buckets: readonly Bucket[]): Bucket {
  return z.parse(bucket, Math.max(0, ...buckets));
}
