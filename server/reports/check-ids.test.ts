import { describe, expect, test } from "vitest";
import type { CapturePart } from "../../utils/protocol/report.ts";
import { sampleCapture, sampleWords } from "../support/sample-report.ts";
import { sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();
const install = crypto.randomUUID();

async function sendBent(change: (part: CapturePart) => void) {
  return sendPart(backlog.origin, sampleCapture(undefined, change), install);
}

describe("ids that the profile version does not have", () => {
  const unknown = "somebody.by.name";
  const bends: [path: string, change: (part: CapturePart) => void][] = [
    [
      "context.viewId",
      ({ context }) => {
        context.viewId = unknown;
      },
    ],
    [
      "context.viewId",
      ({ context }) => {
        context.viewId = "psychotherapy";
      },
    ],
    [
      "context.workflowId",
      ({ context }) => {
        context.workflowId = unknown;
      },
    ],
    [
      "context.routeTemplateId",
      ({ context }) => {
        context.routeTemplateId = unknown;
      },
    ],
    [
      "context.unit",
      ({ context }) => {
        context.unit = unknown;
      },
    ],
    [
      "context.roles[1]",
      ({ context }) => {
        context.roles.push(unknown);
      },
    ],
    [
      "context.trail[3].labelId",
      ({ context }) =>
        void context.trail.push({ kind: "click", role: null, labelId: unknown, viewId: "results", halfSeconds: 1 }),
    ],
    [
      "context.trail[3].viewId",
      ({ context }) => void context.trail.push({ kind: "view", role: null, labelId: null, viewId: unknown, halfSeconds: 1 }),
    ],
    ["context.requests[2].apiId", ({ context }) => void context.requests.push({ apiId: unknown, status: "none", seconds: 1 })],
    [
      "scene.labelIds[6]",
      ({ scene }) => {
        scene?.labelIds.push(unknown);
      },
    ],
    [
      "scene.iconIds[1]",
      ({ scene }) => {
        scene?.iconIds.push(unknown);
      },
    ],
    [
      "scene.boxIds[3]",
      ({ scene }) => {
        scene?.boxIds.push(unknown);
      },
    ],
  ];

  test.each(bends)("%s is refused by its place", async (path, change) => {
    const answer = await sendBent(change);
    expect(answer).toMatchObject({ status: 422, body: { code: "unknown-id", errors: [{ path }] } });
    expect(JSON.stringify(answer.body)).not.toContain(unknown);
  });

  test("the label under a mark is checked, before and after the capture has come", async () => {
    const mark = { kind: "pin" as const, x: 1, y: 1, labelId: unknown };
    const id = crypto.randomUUID();
    expect(await sendPart(backlog.origin, sampleWords(id, { mark }), install)).toMatchObject({
      status: 422,
      body: { errors: [{ path: "mark.labelId" }] },
    });
    await sendPart(backlog.origin, sampleCapture(id), install);
    expect(await sendPart(backlog.origin, sampleWords(id, { mark }), install)).toMatchObject({
      status: 422,
      body: { code: "unknown-id" },
    });
  });

  test("a profile version that was never loaded", async () => {
    const answer = await sendBent(({ context }) => {
      context.profile = { id: "sample-ehr", version: "9.9.9" };
    });
    expect(answer).toMatchObject({ status: 422, body: { code: "unknown-profile" } });
  });

  test("without a profile nothing may be named", async () => {
    const bare = (part: CapturePart) => {
      Object.assign(part, { scene: null, sceneState: "none", sceneReason: "no-profile" });
      Object.assign(part.context, {
        profile: null,
        viewId: "unknown",
        routeTemplateId: "unknown",
        workflowId: null,
        roles: [],
        unit: null,
        trail: [],
        requests: [{ apiId: "unknown", status: "5xx", seconds: 1 }],
      });
    };
    expect(await sendBent(bare)).toMatchObject({ status: 201 });
    const answer = await sendBent((part) => {
      bare(part);
      part.context.roles = ["nurse"];
    });
    expect(answer).toMatchObject({ status: 422, body: { code: "unknown-id", errors: [{ path: "context.roles[0]" }] } });
  });

  test("packs that were never published are left out, since a name could hold anything", async () => {
    const id = crypto.randomUUID();
    const part = sampleCapture(id, ({ context }) => {
      context.packs = [{ id: unknown, version: "1.0.0" }];
    });
    expect((await sendPart(backlog.origin, part, install)).status).toBe(201);
  });
});

describe("scenes that contradict themselves or the profile", () => {
  const bends: [name: string, change: (part: CapturePart) => void][] = [
    [
      "an index outside its list",
      ({ scene }) => {
        scene?.frames[0]?.labels.push([0, 0, 1, 1, 6]);
      },
    ],
    [
      "a state that is not the scene's",
      (part) => {
        part.sceneState = "geometry";
      },
    ],
    [
      "no scene where one is announced",
      (part) => {
        part.scene = null;
      },
    ],
    [
      "labels in geometry",
      (part) => {
        Object.assign(part.scene ?? {}, { level: "geometry" });
        part.sceneState = "geometry";
      },
    ],
    [
      "more than the view's policy allows",
      ({ context }) => {
        context.viewId = "billing";
      },
    ],
    [
      "a full scene of a sensitive view",
      ({ context }) => {
        context.viewId = "sensitive";
      },
    ],
    [
      "any scene where capture is off",
      ({ context }) => {
        context.viewId = "messages";
      },
    ],
  ];
  test.each(bends)("%s is refused", async (_name, change) => {
    expect(await sendBent(change)).toMatchObject({ status: 400, body: { code: "bad-request" } });
  });
});

test("only what passed was kept", async () => {
  const [row] = await backlog.sql<{ parts: number; reports: number }[]>`
    select (select count(*) from accepted_parts) as parts, (select count(*) from report_registry) as reports`;
  // The capture for the mark, one without a profile, one with an unknown pack.
  expect(row).toEqual({ parts: 3, reports: 3 });
});
