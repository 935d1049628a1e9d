import type { WhenKeys } from "../when/when-expression.ts";
import type { PageState } from "./page-state.ts";

/** All values that a when clause can ask for: those given, the clock, the network, and what the person has read and finished. */
export function contextKeys(
  { keys, progress, lessonsDone, offline }: Pick<PageState, "keys" | "progress" | "lessonsDone" | "offline">,
  now: Date,
): WhenKeys {
  const seen = Object.entries(progress).map(([id, { seen }]) => [`tip.${id}.seen`, seen]);
  // No walkthrough has the id of a scenario.
  const done = lessonsDone.flatMap((id) => [
    [`walkthrough.${id}.done`, true],
    [`scenario.${id}.passed`, true],
  ]);
  return { hour: now.getHours(), ...keys, offline, ...Object.fromEntries([...seen, ...done]) };
}

/** The local calendar day as `YYYY-MM-DD`. */
export function dayOf(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, "0")}`;
}
