import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import type { Database } from "../database/connect.ts";
import { parseInput } from "../http/parse-input.ts";
import { readJson } from "../http/read-body.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";
import { decide, undoDecision } from "./decide.ts";
import { decisionRequest } from "./decision.ts";
import { listCases, listQuery } from "./list-cases.ts";
import { readCase } from "./read-case.ts";

const undoRequest = z.strictObject({ revision: z.int() });
const caseNumber = z.coerce.number().check(z.int(), z.gte(1), z.lte(2_147_483_647));

/** Cases, for the console. */
export function caseRoutes(sql: Database, shelf: ProfileShelf, actorOf: (context: Context) => string): Hono {
  const numberOf = (context: Context) => parseInput(caseNumber, context.req.param("number"), "The case number in the address");
  return new Hono()
    .get("/cases", async (context) => {
      const query = parseInput(listQuery, context.req.query(), "The address");
      return context.json(await listCases(sql, shelf, query));
    })
    .get("/cases/:number", async (context) => context.json(await readCase(sql, shelf, numberOf(context))))
    .post("/cases/:number/decision", async (context) => {
      const request = parseInput(decisionRequest, await readJson(context), "The decision");
      await decide(sql, numberOf(context), request, actorOf(context));
      return context.json(await readCase(sql, shelf, numberOf(context)));
    })
    .post("/cases/:number/decision/undo", async (context) => {
      const { revision } = parseInput(undoRequest, await readJson(context), "The request");
      await undoDecision(sql, numberOf(context), revision, actorOf(context));
      return context.json(await readCase(sql, shelf, numberOf(context)));
    });
}
