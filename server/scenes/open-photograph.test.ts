import { expect, test } from "vitest";
import type { PhotographPart } from "../../utils/protocol/report.ts";
import { sampleCapture } from "../support/sample-report.ts";
import { callConsole, sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();
const install = crypto.randomUUID();
/** One pixel, as WebP. */
const webp = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

const photographOf = (reportId: string): PhotographPart => ({
  kind: "photograph",
  protocol: 1,
  reportId,
  width: 1,
  height: 1,
  webp,
});
const captureOf = (reportId: string, environment: "live" | "practice") =>
  sampleCapture(reportId, ({ context }) => {
    context.environment = environment;
  });
const addressOf = (reportId: string) => `${backlog.origin}/console/api/reports/${reportId}/photograph.webp`;
const looksAt = async (reportId: string) => {
  const rows = await backlog.sql`select from audit where action = 'look' and subject = ${`report ${reportId}`}`;
  return rows.length;
};

test("a photograph of the practice environment is shown beside the drawing, and each look at it is audited", async () => {
  const id = crypto.randomUUID();
  const { body } = await sendPart(backlog.origin, captureOf(id, "practice"), install);
  expect(await sendPart(backlog.origin, photographOf(id), install)).toMatchObject({ status: 201 });
  const found = await callConsole(backlog.origin, `/cases/${body.caseNumber}`);
  expect(found.body.reports[0]).toMatchObject({ environment: "practice", photograph: true });
  const answer = await fetch(addressOf(id));
  expect(answer.headers.get("Content-Type")).toBe("image/webp");
  expect(Buffer.from(await answer.arrayBuffer()).toString("base64")).toBe(webp);
  expect(await looksAt(id)).toBe(1);
});

test("a photograph of a report of the live EHR is refused", async () => {
  const id = crypto.randomUUID();
  await sendPart(backlog.origin, captureOf(id, "live"), install);
  expect(await sendPart(backlog.origin, photographOf(id), install)).toMatchObject({
    status: 400,
    body: { code: "bad-request" },
  });
  expect((await fetch(addressOf(id))).status).toBe(404);
});

test("a photograph that comes before its capture is not shown unless that says practice", async () => {
  const id = crypto.randomUUID();
  expect((await sendPart(backlog.origin, photographOf(id), install)).status).toBe(201);
  expect((await fetch(addressOf(id))).status).toBe(404);
  const { body } = await sendPart(backlog.origin, captureOf(id, "live"), install);
  expect((await fetch(addressOf(id))).status).toBe(404);
  const found = await callConsole(backlog.origin, `/cases/${body.caseNumber}`);
  expect(found.body.reports[0]).toMatchObject({ environment: "live", photograph: false });
});

test("no report says practice of an EHR that has no practice environment", async () => {
  const part = sampleCapture(undefined, (capture) => {
    Object.assign(capture, { scene: null, sceneState: "none", sceneReason: "no-profile" });
    Object.assign(capture.context, {
      ...{ environment: "practice", profile: null, viewId: "unknown", routeTemplateId: "unknown" },
      ...{ workflowId: null, roles: [], unit: null, trail: [], requests: [] },
    });
  });
  expect(await sendPart(backlog.origin, part, install)).toMatchObject({
    status: 400,
    body: { errors: [{ path: "context.environment" }] },
  });
});

test("what is no WebP is refused", async () => {
  const id = crypto.randomUUID();
  await sendPart(backlog.origin, captureOf(id, "practice"), install);
  const part = { ...photographOf(id), webp: Buffer.from("<svg onload=alert(1)>").toString("base64") };
  expect((await sendPart(backlog.origin, part, install)).status).toBe(400);
});

test("withheld, it is hidden from everyone", async () => {
  const id = crypto.randomUUID();
  await sendPart(backlog.origin, captureOf(id, "practice"), install);
  await sendPart(backlog.origin, photographOf(id), install);
  await callConsole(backlog.origin, `/reports/${id}/withhold`, { withheld: true });
  expect((await fetch(addressOf(id))).status).toBe(403);
});
