import { Hono } from "hono";
import { syncRequest } from "../../utils/protocol/sync.ts";
import type { Database } from "../database/connect.ts";
import { parseInput } from "../http/parse-input.ts";
import { readJson } from "../http/read-body.ts";
import { requireInstall } from "../http/require-install.ts";
import { changesSince } from "./changes-since.ts";

export function syncRoutes(sql: Database): Hono {
  return new Hono().post("/sync", async (context) => {
    const install = requireInstall(context);
    const { cursor } = parseInput(syncRequest, await readJson(context), "The request");
    return context.json(await changesSince(sql, install, cursor));
  });
}
