import type { Database } from "../database/connect.ts";
import { caseChannel } from "./announce-case.ts";

type Listener = (caseNumber: number) => void;

/** Changes of cases as they happen on any server: one database connection, any number of listeners. */
export class CaseEvents {
  readonly #listeners = new Set<Listener>();

  static async listen(sql: Database): Promise<CaseEvents> {
    const events = new CaseEvents();
    await sql.listen(caseChannel, (payload) => {
      for (const listener of events.#listeners) listener(Number(payload));
    });
    return events;
  }

  /** Calls the listener for each change until the signal. */
  subscribe(listener: Listener, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener("abort", () => this.#listeners.delete(listener), { once: true });
  }
}
