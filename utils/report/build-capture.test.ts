import { describe, expect, test } from "vitest";
import { nothingNoticed } from "../friction/noticed-log.ts";
import { capturePart } from "../protocol/report.ts";
import type { FrameReading } from "../scene/frame-reading.ts";
import { buildCapture, type CaptureInput } from "./build-capture.ts";
import type { FrameAnswer } from "./frame-answer.ts";

const reading: FrameReading = {
  width: 1440,
  height: 900,
  level: "full",
  stale: false,
  busy: false,
  boxes: [],
  neutral: [],
  bars: [[10, 10, 96, 16]],
  labels: [[[0, 0, 40, 16], "link.orders"]],
  icons: [],
  kept: { labels: 2, icons: 0, boxes: 0 },
  dropped: { bars: 2, icons: 0, boxes: 0 },
};
const answer: FrameAnswer = {
  token: "t",
  top: true,
  reading,
  reason: "complete",
  children: [],
  context: {
    environment: "live",
    viewId: "orders",
    workflowId: null,
    routeTemplateId: "chart-orders",
    roles: ["nurse"],
    unit: null,
    window: { width: 1440, height: 900, scalePercent: 100 },
    trail: [{ kind: "click", role: "link", labelId: "link.orders", viewId: "orders", halfSeconds: 0 }],
    ...nothingNoticed,
    modalOpen: false,
  },
};
const input: CaptureInput = {
  reportId: "7f0b5a3c-6f0f-4e0b-8a53-4d4d8d1c0a01",
  time: new Date(2026, 10, 22, 3, 15),
  answers: [answer],
  frames: [{ geometry: reading, left: 0, top: 0, clip: [0, 0, 1440, 900] }],
  profile: { id: "openmrs", version: "1.0.0" },
  packs: [],
  elbowVersion: "0.1.0",
};

describe("making the capture part", () => {
  test("a full scene with its context", () => {
    const part = buildCapture(input);
    expect(part).toMatchObject({ day: "2026-11-22", minuteOfDay: 195, sceneState: "full", sceneReason: "complete" });
    expect(part.context.viewId).toBe("orders");
    expect(part.scene?.labelIds).toEqual(["link.orders"]);
  });
  test("a page that did not answer gives a report without a scene", () => {
    const part = buildCapture({ ...input, answers: [], frames: [] });
    expect(part).toMatchObject({ scene: null, sceneState: "none", sceneReason: "page-unreachable" });
    expect(part.context.viewId).toBe("unknown");
  });
  test("an id that could be text is not let through: the scene goes, the report stays", () => {
    const leaky = { ...reading, labels: [[[0, 0, 40, 16], "Aoife O'Brien"]] as FrameReading["labels"] };
    const part = buildCapture({ ...input, frames: [{ geometry: leaky, left: 0, top: 0, clip: [0, 0, 1440, 900] }] });
    expect(part).toMatchObject({ scene: null, sceneState: "none", sceneReason: "read-failed" });
    expect(JSON.stringify(part)).not.toContain("Aoife");
  });
  test("what was noticed goes along; where the vocabulary does not fit the page, the trail keeps its steps without labels", () => {
    const requests = [{ apiId: "encounters", status: "5xx", seconds: 2 }] as const;
    const context = { ...answer.context, pageErrors: 5, requests } as unknown as FrameAnswer["context"];
    const part = buildCapture({ ...input, answers: [{ ...answer, context, reading: { ...reading, stale: true } }] });
    expect(part.context).toMatchObject({ pageErrors: 5, requests, trail: [{ kind: "click", labelId: null }] });
    expect(buildCapture(input).context.trail[0]?.labelId).toBe("link.orders");
  });
  test("a report that was made before anything was noticed can still be read", () => {
    const { signals, requests, pageErrors, longTasks, ...before } = buildCapture(input).context;
    const parsed = capturePart.parse({ ...buildCapture(input), context: before });
    expect(parsed.context).toMatchObject(nothingNoticed);
  });
  test("a path in the place of an API's id takes the whole context with it", () => {
    const requests = [{ apiId: "/rest/patient/4711", status: "5xx", seconds: 2 }];
    const part = buildCapture({ ...input, answers: [{ ...answer, context: { ...answer.context, requests } } as FrameAnswer] });
    expect(JSON.stringify(part)).not.toContain("4711");
    expect(part.context.viewId).toBe("unknown");
  });
  test("a context that does not fit goes too", () => {
    const odd = { ...answer, context: { ...answer.context, viewId: "/patient/4711" } } as FrameAnswer;
    const part = buildCapture({ ...input, answers: [odd] });
    expect(capturePart.safeParse(part).success).toBe(true);
    expect(JSON.stringify(part)).not.toContain("4711");
  });
});
