import { Hono } from "hono";
import type { Database } from "../database/connect.ts";

/** `/healthz`: the process answers. `/readyz`: it can do its work, or which part cannot. */
export function healthRoutes(sql: Database): Hono {
  return new Hono()
    .get("/healthz", (context) => context.json({ ok: true }))
    .get("/readyz", async (context) => {
      const database = await sql`select 1 from audit_head`.then(
        () => true,
        () => false,
      );
      return context.json({ ok: database, database }, database ? 200 : 503);
    });
}
