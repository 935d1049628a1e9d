import { describe, expect, test } from "vitest";
import { sampleCapture, sampleWords } from "../support/sample-report.ts";
import { callConsole, sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();

async function report(chartNumber: string | null): Promise<{ id: string; number: number }> {
  const [id, install] = [crypto.randomUUID() as string, crypto.randomUUID()];
  await sendPart(backlog.origin, sampleCapture(id), install);
  const { body } = await sendPart(backlog.origin, sampleWords(id, { chartNumber, happensOften: true }), install);
  return { id, number: body.caseNumber };
}
const found = async (chart: string): Promise<number[]> =>
  (await callConsole(backlog.origin, `/cases?${new URLSearchParams({ chart })}`)).body.cases.map(
    (entry: { number: number }) => entry.number,
  );

describe("finding a case by the chart number", () => {
  test("finds it however the number is typed, and nothing else", async () => {
    const { number } = await report("7KQ2MN");
    await report("7KQ2MP");
    await report(null);
    for (const typed of ["7KQ-2MN", "7kq2mn", "7kq 2mn"]) expect(await found(typed)).toEqual([number]);
    expect(await found("9999XX")).toEqual([]);
    expect(await found("not a number")).toEqual([]);
    const { body } = await callConsole(backlog.origin, `/cases/${number}`);
    expect(body.reports[0]).toMatchObject({ chartNumber: "7KQ2MN", happensOften: true, mark: "pin" });
  });

  test("destruction takes the number away too", async () => {
    const { id, number } = await report("C4DF6G");
    expect(await found("C4D-F6G")).toEqual([number]);
    await callConsole(backlog.origin, `/reports/${id}/destroy`, { reason: "It named somebody." });
    expect(await found("C4D-F6G")).toEqual([]);
  });
});
