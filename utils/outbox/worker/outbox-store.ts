import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { OutboxPart, ReportEntry } from "../outbox-record.ts";

interface OutboxSchema extends DBSchema {
  parts: { key: [string, string]; value: OutboxPart };
  reports: { key: string; value: ReportEntry; indexes: { byPerson: string } };
}

/** Every write waits for the disk: what is *Captured* survives a crash of browser or machine. */
const strict = { durability: "strict" } as const;

/** The sealed outbox and the person's own list, in the extension's own origin. */
export class OutboxStore {
  private readonly database: IDBPDatabase<OutboxSchema>;

  private constructor(database: IDBPDatabase<OutboxSchema>) {
    this.database = database;
  }

  static async open(name = "elbow-outbox"): Promise<OutboxStore> {
    const database = await openDB<OutboxSchema>(name, 1, {
      upgrade(created) {
        created.createObjectStore("parts", { keyPath: ["reportId", "part"] });
        created.createObjectStore("reports", { keyPath: "reportId" }).createIndex("byPerson", "personKey");
      },
    });
    return new OutboxStore(database);
  }

  /** Puts a sealed part and its report's entry on the disk, both or neither. */
  async put(part: OutboxPart, entry: ReportEntry): Promise<void> {
    const transaction = this.database.transaction(["parts", "reports"], "readwrite", strict);
    await Promise.all([
      transaction.objectStore("parts").put(part),
      transaction.objectStore("reports").put(entry),
      transaction.done,
    ]);
  }

  async waiting(): Promise<OutboxPart[]> {
    const parts = await this.database.getAll("parts");
    return parts.filter((part) => part.refused === null).sort((one, other) => one.createdAt - other.createdAt);
  }

  async update(part: OutboxPart): Promise<void> {
    const transaction = this.database.transaction("parts", "readwrite", strict);
    await Promise.all([transaction.store.put(part), transaction.done]);
  }

  /** The backlog has it: the sealed bytes go, and the entry says so. */
  async delivered(part: OutboxPart, change: Partial<ReportEntry>): Promise<void> {
    const transaction = this.database.transaction(["parts", "reports"], "readwrite", strict);
    const reports = transaction.objectStore("reports");
    const entry = await reports.get(part.reportId);
    if (entry) await reports.put({ ...entry, ...change });
    await transaction.objectStore("parts").delete([part.reportId, part.part]);
    await transaction.done;
  }

  async changeEntry(reportId: string, change: Partial<ReportEntry>): Promise<ReportEntry | undefined> {
    const transaction = this.database.transaction("reports", "readwrite", strict);
    const entry = await transaction.store.get(reportId);
    const changed = entry && { ...entry, ...change };
    if (changed) await transaction.store.put(changed);
    await transaction.done;
    return changed;
  }

  async entry(reportId: string): Promise<ReportEntry | undefined> {
    return await this.database.get("reports", reportId);
  }

  /** A person's reports, newest first. */
  async entriesOf(personKey: string): Promise<ReportEntry[]> {
    const entries = await this.database.getAllFromIndex("reports", "byPerson", personKey);
    return entries.sort((one, other) => other.createdAt - one.createdAt);
  }
}
