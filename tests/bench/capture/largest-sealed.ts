import type { World } from "../../e2e/world.ts";

/** Bytes of the largest sealed part in the outbox. */
export async function largestSealed(world: World): Promise<number> {
  const worker = await world.elbow.worker();
  return await worker.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("elbow-outbox");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("parts").objectStore("parts").getAll();
          reading.onsuccess = () =>
            resolve(Math.max(...(reading.result as { sealed: Uint8Array }[]).map(({ sealed }) => sealed.length)));
        };
      }),
  );
}
