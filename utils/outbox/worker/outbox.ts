import { partNameOf, type ReportPart } from "../../protocol/report.ts";
import { backoff } from "../backoff.ts";
import type { OutboxPart, ReportEntry } from "../outbox-record.ts";
import { type Recipient, seal, sha256 } from "../seal.ts";
import type { OutboxStore } from "./outbox-store.ts";
import { sendPart } from "./send-part.ts";

export interface OutboxOptions {
  store: OutboxStore;
  backlogOrigin: string;
  install: string;
  recipient(): Promise<Recipient>;
  /** Told after every attempt: which report changed, and whether the backlog could be reached. */
  onChange(reportId: string, reachable: boolean): void;
  /** Asks to be called again at a time (milliseconds since the epoch): an alarm, since a service worker does not live long. */
  wakeAt(time: number): void;
}

/** Seals parts, keeps them on the disk and sends them until the backlog has them. */
export class Outbox {
  private readonly options: OutboxOptions;
  private sending: Promise<void> | null = null;
  private again = false;

  constructor(options: OutboxOptions) {
    this.options = options;
  }

  /** Returns when the sealed part is on the disk: from then on the report is *Captured*. */
  async keep(part: ReportPart, entry: ReportEntry): Promise<void> {
    const { install, store } = this.options;
    const sealed = await seal(part, install, await this.options.recipient());
    const now = Date.now();
    const record: OutboxPart = {
      reportId: part.reportId,
      part: partNameOf(part),
      sealed,
      digest: await sha256(sealed),
      createdAt: now,
      attempts: 0,
      nextAttemptAt: now,
      refused: null,
    };
    await store.put(record, entry);
  }

  /** Sends what is due; calls that come while it is sending are folded into one more round. */
  async send(everything = false): Promise<void> {
    if (this.sending) {
      this.again = true;
      return await this.sending;
    }
    this.sending = this.sendDue(everything);
    try {
      await this.sending;
    } finally {
      this.sending = null;
    }
    if (this.again) {
      this.again = false;
      await this.send();
    }
  }

  private async sendDue(everything: boolean): Promise<void> {
    const { store, backlogOrigin, install } = this.options;
    for (const part of await store.waiting()) {
      if (!everything && part.nextAttemptAt > Date.now()) continue;
      const result = await sendPart(backlogOrigin, install, part);
      if (result.outcome === "accepted") {
        const entry = await store.entry(part.reportId);
        const delivery = part.part === "undo" || entry?.delivery === "undone" ? "undone" : "received";
        await store.delivered(part, { delivery, ...(result.caseNumber === null ? {} : { caseNumber: result.caseNumber }) });
      } else if (result.outcome === "refused") {
        await store.update({ ...part, refused: result.code });
        await store.changeEntry(part.reportId, { delivery: "refused" });
      } else {
        const attempts = part.attempts + 1;
        await store.update({ ...part, attempts, nextAttemptAt: Date.now() + backoff(attempts, Math.random()) });
      }
      this.options.onChange(part.reportId, result.outcome !== "later");
    }
    const next = (await store.waiting()).map((part) => part.nextAttemptAt);
    if (next.length > 0) this.options.wakeAt(Math.min(...next));
  }
}
