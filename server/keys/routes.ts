import { Hono } from "hono";
import type { Database } from "../database/connect.ts";
import { recipientKeys } from "./recipient-keys.ts";

export function keyRoutes(sql: Database): Hono {
  return new Hono().get("/recipient-keys", async (context) => context.json(await recipientKeys(sql)));
}
