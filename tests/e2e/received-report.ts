import { expect } from "vitest";
import type { CaseReport } from "../../server/cases/read-case.ts";
import type { ReportEntry } from "../../utils/outbox/outbox-record.ts";
import { readOutbox } from "../support/read-outbox.ts";
import type { World } from "./world.ts";

/** What the extension's outbox says of its reports, newest first. */
async function outboxEntries(world: World): Promise<ReportEntry[]> {
  const { reports } = await readOutbox(await world.elbow.worker());
  return reports.sort((one, other) => other.createdAt - one.createdAt);
}

/** Does something that makes a report. @returns its id, as soon as it is on the disk. */
export async function newReport(world: World, act: () => Promise<unknown>, timeout = 15_000): Promise<string> {
  const known = new Set((await outboxEntries(world)).map(({ reportId }) => reportId));
  await act();
  let added: string | undefined;
  await expect
    .poll(
      async () => {
        added = (await outboxEntries(world)).find(({ reportId }) => !known.has(reportId))?.reportId;
        return added;
      },
      { timeout },
    )
    .toBeDefined();
  return added ?? "";
}

/** A report as the backlog has it, once everything of it was received. */
export async function receivedReport(world: World, reportId: string): Promise<CaseReport> {
  let entry: ReportEntry | undefined;
  await expect
    .poll(
      async () => {
        entry = (await outboxEntries(world)).find((candidate) => candidate.reportId === reportId);
        return entry?.delivery;
      },
      { timeout: 20_000 },
    )
    .toBe("received");
  const { reports } = await world.readCase(entry?.caseNumber ?? 0);
  const report = reports.find(({ id }) => id === reportId);
  if (!report) throw new Error("The case does not have the report.");
  return report;
}

/** How its scene came out. */
export async function sceneOutcome(world: World, reportId: string): Promise<CaseReport["scene"]> {
  return (await receivedReport(world, reportId)).scene;
}
