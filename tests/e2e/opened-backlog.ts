import { connect, type Database } from "../../server/database/connect.ts";
import { startPostgres } from "../../server/database/start-postgres.ts";
import { type ReportContent, readContent } from "../../server/reports/report-content.ts";

/** The backlog's database, opened while the server is down, to look at everything that it holds. */
export class OpenedBacklog {
  private readonly sql: Database;
  private readonly stopDatabase: () => Promise<void>;

  private constructor(sql: Database, stop: () => Promise<void>) {
    this.sql = sql;
    this.stopDatabase = stop;
  }

  static async open(dataFolder: string): Promise<OpenedBacklog> {
    const { connection, stop } = await startPostgres({ folder: dataFolder });
    return new OpenedBacklog(connect(connection), stop);
  }

  async reportIds(): Promise<string[]> {
    return (await this.sql<{ id: string }[]>`select id from report_registry order by id`).map(({ id }) => id);
  }

  /** How often a report's part was accepted. */
  async acceptances(reportId: string, part: string): Promise<number> {
    const rows = await this.sql`select 1 from accepted_parts where report_id = ${reportId} and part = ${part}`;
    return rows.length;
  }

  /** A report's parts as they came out of their seal. */
  async opened(reportId: string): Promise<ReportContent> {
    return await readContent(this.sql, reportId);
  }

  /** Every row of every table but the EHR's profiles and packs, which are made of labels, as text. */
  async everything(): Promise<string> {
    const tables = await this.sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('profiles', 'packs')`;
    const texts: string[] = [];
    for (const { name } of tables) {
      const rows = await this.sql.unsafe(`select row_to_json(t)::text as row from "${name}" t`);
      texts.push(...rows.map(({ row }) => String(row)));
    }
    return texts.join("\n");
  }

  async close(): Promise<void> {
    await this.sql.end();
    await this.stopDatabase();
  }
}
