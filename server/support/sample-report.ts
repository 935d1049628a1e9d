import type { CapturePart, UndoPart, WordsPart } from "../../utils/protocol/report.ts";
import type { Scene } from "../../utils/protocol/scene.ts";
import { sampleProfile } from "./sample-profile.ts";

/** A scene of the sample profile's medications view: a table with five barred rows. */
export function sampleScene(): Scene {
  const rows = [0, 1, 2, 3, 4].map((row) => 250 + row * 48);
  return {
    format: 1,
    width: 1280,
    height: 720,
    level: "full",
    labelIds: ["medications.heading", "add", "drug", "dose", "refill", "patient.list"],
    iconIds: ["plus"],
    boxIds: ["header", "table", "table.head"],
    frames: [
      {
        rectangle: [0, 0, 1280, 720],
        boxes: [
          [0, 0, 1280, 48, 0],
          [32, 190, 1216, 290, 1],
          [32, 190, 1216, 44, 2],
        ],
        neutral: [[32, 64, 1216, 80]],
        bars: [
          [48, 80, 200, 20],
          [48, 112, 320, 16],
          ...rows.flatMap((y) => [[48, y, 200, 18] as const, [620, y, 90, 18] as const]),
        ].map(([x, y, width, height]) => [x, y, width, height]),
        labels: [
          [32, 150, 160, 34, 0],
          [1180, 156, 26, 18, 1],
          [48, 202, 74, 18, 2],
          [620, 202, 36, 18, 3],
          ...rows.map((y): [number, number, number, number, number] => [1180, y, 36, 18, 4]),
          [1100, 14, 84, 18, 5],
        ],
        icons: [[1156, 158, 16, 16, 0]],
      },
    ],
  };
}

/** A valid capture; `change` may bend it into what a test needs. */
export function sampleCapture(
  reportId: string = crypto.randomUUID(),
  change: (part: CapturePart) => void = () => {},
): CapturePart {
  const part: CapturePart = {
    kind: "capture",
    protocol: 1,
    reportId,
    day: "2026-11-20",
    minuteOfDay: 9 * 60 + 12,
    context: {
      environment: "live",
      profile: { id: sampleProfile.id, version: sampleProfile.version },
      packs: [],
      elbowVersion: "0.1.0",
      viewId: "medications",
      workflowId: "medication-refill",
      routeTemplateId: "chart-medications",
      roles: ["nurse"],
      unit: "ward-3",
      window: { width: 1280, height: 720, scalePercent: 100 },
      trail: [
        { kind: "view", role: null, labelId: null, viewId: "results", halfSeconds: 0 },
        { kind: "click", role: "link", labelId: "medications.heading", viewId: "results", halfSeconds: 12 },
        { kind: "click", role: "button", labelId: "refill", viewId: "medications", halfSeconds: 30 },
      ],
      signals: { rageClick: 2, deadClick: 0, errorClick: 2, slowWait: 0, backAndForth: 0 },
      requests: [
        { apiId: "medication-orders", status: "5xx", seconds: 1 },
        { apiId: "unknown", status: "2xx", seconds: 10 },
      ],
      pageErrors: 5,
      longTasks: { to200ms: 10, to1s: 2, over1s: 0 },
      kept: { labels: 10, icons: 2, boxes: 5 },
      dropped: { bars: 20, icons: 0, boxes: 2 },
    },
    sceneState: "full",
    sceneReason: "complete",
    scene: sampleScene(),
  };
  change(part);
  return part;
}

/** Words with a mark on the Refill button. */
export function sampleWords(reportId: string, change: Partial<WordsPart> = {}): WordsPart {
  return {
    kind: "words",
    protocol: 1,
    reportId,
    revision: 1,
    category: "too-many-clicks",
    couldHarm: false,
    happensOften: false,
    chartNumber: null,
    knownAs: null,
    mark: { kind: "pin", x: 1198, y: 259, labelId: "refill" },
    words: "Refilling one drug takes eleven clicks.",
    ...change,
  };
}

export function sampleUndo(reportId: string): UndoPart {
  return { kind: "undo", protocol: 1, reportId };
}
