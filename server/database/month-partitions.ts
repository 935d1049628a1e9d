import type { Database } from "./connect.ts";

const partitionLock = 4_711_002;
const monthsAhead = 2;
const everyMilliseconds = 6 * 3_600_000;

/** Makes the partitions of this month and the next two, now and every six hours until the signal. */
export async function keepMonthPartitions(sql: Database, signal: AbortSignal): Promise<void> {
  await ensurePartitions(sql);
  const timer = setInterval(() => void ensurePartitions(sql).catch(() => {}), everyMilliseconds);
  timer.unref();
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}

async function ensurePartitions(sql: Database): Promise<void> {
  await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${partitionLock})`;
    for (let ahead = 0; ahead <= monthsAhead; ahead += 1) {
      await transaction`select ensure_month_partitions((current_date + make_interval(months => ${ahead}))::date)`;
    }
  });
}
