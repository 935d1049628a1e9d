import postgres from "postgres";
import { TransactionPool } from "./transaction-pool.ts";

const mostConnections = 8;
const mostTransactions = 8;

const options = {
  // Notices such as "relation already exists, skipping" are no news.
  onnotice: () => {},
  connection: { TimeZone: "UTC", application_name: "elbow-backlog" },
  types: {
    // A calendar day stays text: as a `Date` it would be a moment, and shift with the time zone.
    day: { to: 1082, from: [1082], serialize: (value: string) => value, parse: (value: string) => value },
    // All our bigints are counters far below 2^53.
    count: { to: 20, from: [20], serialize: (value: number) => String(value), parse: Number },
  },
};

/** Where a database is: a URL, or what `startPostgres` says. */
export type DatabasePlace = string | { host: string; port: number; username: string; password: string; database: string };

/** Opens a pool of connections; transactions have connections of their own (see TransactionPool). */
export function connect(place: DatabasePlace) {
  const pool = open(place, mostConnections);
  const transactions = new TransactionPool(() => open(place, 1), mostTransactions);
  const { end } = pool;
  return Object.assign(pool, {
    begin: ((...parameters: Parameters<typeof pool.begin>) =>
      transactions.lend((client) => client.begin(...parameters))) as unknown as typeof pool.begin,
    end: async (options?: { timeout?: number }) => {
      await Promise.all([end(options), transactions.end(options)]);
    },
  });
}

function open(place: DatabasePlace, max: number) {
  return typeof place === "string" ? postgres(place, { ...options, max }) : postgres({ ...place, ...options, max });
}

export type Database = ReturnType<typeof connect>;
/** Either the pool or a transaction of it. */
export type Queries = postgres.ISql<{ day: string; count: number }>;
/** A transaction; takes locks that last until its end. */
export type Transaction = postgres.TransactionSql<{ day: string; count: number }>;
