import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { randomId } from "../../utils/protocol/ids.ts";
import type { Database } from "../database/connect.ts";
import { parseInput } from "../http/parse-input.ts";
import { ProblemError } from "../http/problem-error.ts";
import { readJson } from "../http/read-body.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";
import { destroyReport, withholdReport } from "../reports/withhold-report.ts";
import { openPhotograph } from "./open-photograph.ts";
import { openScene } from "./open-scene.ts";
import { renderScene } from "./render-scene.ts";

const withholdRequest = z.strictObject({ withheld: z.boolean() });
const destroyRequest = z.strictObject({ reason: z.string().check(z.trim(), z.maxLength(500)) });

/** Looking at a report's picture, and hiding or destroying its content, for the console. */
export function sceneRoutes(sql: Database, shelf: ProfileShelf, actorOf: (context: Context) => string): Hono {
  const idOf = (context: Context) => parseInput(randomId, context.req.param("id"), "The report's id in the address");
  return new Hono()
    .get("/reports/:id/scene", async (context) => context.json(await openScene(sql, shelf, idOf(context), actorOf(context))))
    .get("/reports/:id/scene.png", async (context) => {
      const picture = renderScene(await openScene(sql, shelf, idOf(context), actorOf(context)));
      return new Response(picture, { headers: { "Content-Type": "image/png" } });
    })
    .get("/reports/:id/photograph.webp", async (context) => {
      const picture = await openPhotograph(sql, idOf(context), actorOf(context));
      return new Response(picture, { headers: { "Content-Type": "image/webp" } });
    })
    .post("/reports/:id/withhold", async (context) => {
      const { withheld } = parseInput(withholdRequest, await readJson(context), "The request");
      await withholdReport(sql, idOf(context), withheld, actorOf(context));
      return context.json({ withheld });
    })
    .post("/reports/:id/destroy", async (context) => {
      const { reason } = parseInput(destroyRequest, await readJson(context), "The request");
      if (reason === "") {
        throw new ProblemError(
          "reason-missing",
          "Say why it is destroyed: the audit trail keeps the reason. Nothing was destroyed.",
          [{ path: "reason", message: "must not be empty" }],
        );
      }
      await destroyReport(sql, idOf(context), reason, actorOf(context));
      return context.json({ destroyed: true });
    });
}
