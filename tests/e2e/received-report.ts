import { expect } from "vitest";
import type { ReportEntry } from "../../utils/outbox/outbox-record.ts";
import type { CapturePart } from "../../utils/protocol/report.ts";
import type { World } from "./world.ts";

/** What the extension's outbox says of its reports, newest first. */
async function entries(world: World): Promise<ReportEntry[]> {
  const worker = await world.elbow.worker();
  return await worker.evaluate(
    () =>
      new Promise<ReportEntry[]>((resolve, reject) => {
        const opening = indexedDB.open("elbow-outbox");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("reports").objectStore("reports").getAll();
          reading.onsuccess = () =>
            resolve((reading.result as ReportEntry[]).sort((one, other) => other.createdAt - one.createdAt));
        };
      }),
  );
}

/** How a report's scene came out, as the backlog has it. */
export async function received(world: World, reportId: string): Promise<Pick<CapturePart, "sceneState" | "sceneReason">> {
  let entry: ReportEntry | undefined;
  await expect
    .poll(
      async () => {
        entry = (await entries(world)).find((candidate) => candidate.reportId === reportId);
        return entry?.delivery;
      },
      { timeout: 20_000 },
    )
    .toBe("received");
  const { reports } = await world.readCase(entry?.caseNumber ?? 0);
  const scene = reports.find(({ id }) => id === reportId)?.scene;
  if (!scene) throw new Error("The case does not say how the scene came out.");
  return { sceneState: scene.state, sceneReason: scene.reason };
}

/** The id of the report that an act makes, however it is made: with a panel, in a window of its own, or in a tab that is gone. */
export async function newReport(world: World, act: () => Promise<unknown>): Promise<string> {
  const known = new Set((await entries(world)).map(({ reportId }) => reportId));
  await act();
  let added: string | undefined;
  await expect
    .poll(
      async () => {
        added = (await entries(world)).find(({ reportId }) => !known.has(reportId))?.reportId;
        return added;
      },
      { timeout: 15_000 },
    )
    .toBeDefined();
  return added ?? "";
}
