import type { WebWorker } from "puppeteer";
import type { OutboxPart, ReportEntry } from "../../utils/outbox/outbox-record.ts";

/** A sealed part as it can leave the worker: its bytes are counted. */
export type WaitingPart = Omit<OutboxPart, "sealed"> & { bytes: number };

/** What the extension's outbox holds: its reports, and the sealed parts that wait to be sent. */
export async function readOutbox(worker: WebWorker): Promise<{ reports: ReportEntry[]; parts: WaitingPart[] }> {
  return await worker.evaluate(
    () =>
      new Promise<{ reports: ReportEntry[]; parts: WaitingPart[] }>((resolve, reject) => {
        const opening = indexedDB.open("elbow-outbox");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(["reports", "parts"]);
          const reports = reading.objectStore("reports").getAll();
          const parts = reading.objectStore("parts").getAll();
          reading.oncomplete = () => {
            opening.result.close();
            resolve({
              reports: reports.result as ReportEntry[],
              parts: (parts.result as OutboxPart[]).map(({ sealed, ...part }) => ({ ...part, bytes: sealed.length })),
            });
          };
          reading.onerror = () => reject(reading.error);
        };
      }),
  );
}
