import { expect, test } from "vitest";
import { mostDays, type NoticeDraft, noticeBoard, noticeList } from "../../utils/protocol/notice.ts";
import { sampleCapture, sampleWords } from "../support/sample-report.ts";
import { call, callConsole, sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();
const install = crypto.randomUUID();

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const draft = (change: Partial<NoticeDraft> = {}): NoticeDraft => ({
  ...{ kind: "known-issue", profileId: "sample-ehr", viewId: "medications", title: "Refill asks twice" },
  ...{ text: "Press *Refill* once and **wait**.", caseNumber: null, owner: "IT, ext. 4444", until: dayFromNow(7) },
  ...change,
});
const write = async (change?: Partial<NoticeDraft>, id: string = crypto.randomUUID()) => ({
  id,
  ...(await callConsole(backlog.origin, `/notices/${id}`, draft(change))),
});
const told = async () => noticeList.parse((await call(`${backlog.origin}/v1/notices`)).body).notices;
const board = async () => noticeBoard.parse((await callConsole(backlog.origin, "/notices")).body);

test("a notice is told to every device until it is withdrawn; written twice it is one", async () => {
  const { id, status } = await write();
  expect(status).toBe(200);
  await write({ title: "Refill asks three times" }, id);
  expect(await told()).toMatchObject([{ id, title: "Refill asks three times", viewId: "medications" }]);
  expect((await callConsole(backlog.origin, `/notices/${id}/withdraw`, {})).status).toBe(200);
  expect(await told()).toEqual([]);
  expect((await write({}, id)).body.code).toBe("bad-state");
  expect((await callConsole(backlog.origin, `/notices/${id}/withdraw`, {})).status).toBe(404);
});

test("devices that have the list are told that it is the same", async () => {
  await write();
  const first = await fetch(`${backlog.origin}/v1/notices`);
  const tag = first.headers.get("ETag") ?? "";
  expect((await fetch(`${backlog.origin}/v1/notices`, { headers: { "If-None-Match": tag } })).status).toBe(304);
  await write({ viewId: null });
  expect((await fetch(`${backlog.origin}/v1/notices`, { headers: { "If-None-Match": tag } })).status).toBe(200);
});

test("what does not stand for at most two weeks, or is about nothing that is known here, is refused with its reason", async () => {
  const refused = async (change: Partial<NoticeDraft>) => {
    const { status, body } = await write(change);
    return [status, body.errors?.[0]?.path];
  };
  expect(await refused({ until: dayFromNow(-2) })).toEqual([400, "until"]);
  expect(await refused({ until: dayFromNow(mostDays + 2) })).toEqual([400, "until"]);
  expect(await refused({ until: "2026-02-31" })).toEqual([400, "until"]);
  expect(await refused({ profileId: "other-ehr" })).toEqual([400, "profileId"]);
  expect(await refused({ viewId: "nowhere" })).toEqual([400, "viewId"]);
  expect(await refused({ caseNumber: 999_999 })).toEqual([400, "caseNumber"]);
  expect(await refused({ text: "<script>alert(1)</script>" })).toEqual([400, "text"]);
  expect(await refused({ text: "[Help](javascript:alert(1))" })).toEqual([400, "text"]);
  expect(await refused({ title: "   " })).toEqual([400, "title"]);
  expect((await write({}, "me")).status).toBe(400);
  expect((await callConsole(backlog.origin, `/notices/${crypto.randomUUID()}`, { ...draft(), patient: "Anna" })).body.code).toBe(
    "unknown-field",
  );
});

test("who says that it is what they met is counted, and the reviewer of their report reads it; one that is not known is left out", async () => {
  const { id } = await write({ title: "The list is slow" });
  const capture = sampleCapture();
  const { caseNumber } = (await sendPart(backlog.origin, capture, install)).body;
  await sendPart(backlog.origin, sampleWords(capture.reportId, { knownAs: id }), install);
  const other = sampleCapture();
  await sendPart(backlog.origin, other, install);
  await sendPart(backlog.origin, sampleWords(other.reportId, { knownAs: crypto.randomUUID() }), install);
  const { notices, profiles } = await board();
  expect(notices.find(({ notice }) => notice.id === id)?.meToo).toBe(1);
  const about = (await callConsole(backlog.origin, `/notices?case=${caseNumber}`)).body;
  expect(noticeBoard.parse(about).about).toEqual({ profileId: "sample-ehr", viewId: capture.context.viewId });
  expect((await callConsole(backlog.origin, "/notices?case=999999")).body.about).toBeNull();
  expect((await callConsole(backlog.origin, "/notices?case=x")).status).toBe(400);
  expect(profiles[0]?.views.map((view) => view.id)).toContain("medications");
  const { body } = await callConsole(backlog.origin, `/cases/${caseNumber}`);
  expect(body.reports[0].knownAs).toBe("The list is slow");
});
