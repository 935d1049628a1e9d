import type { World } from "../../e2e/world.ts";
import { readOutbox } from "../../support/read-outbox.ts";

/** Bytes of the largest sealed part in the outbox. */
export async function largestSealed(world: World): Promise<number> {
  const { parts } = await readOutbox(await world.elbow.worker());
  return Math.max(...parts.map(({ bytes }) => bytes));
}
