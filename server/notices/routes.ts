import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import * as z from "zod/mini";
import { randomId } from "../../utils/protocol/ids.ts";
import { type NoticeList, noticeDraft } from "../../utils/protocol/notice.ts";
import type { Database } from "../database/connect.ts";
import { entity } from "../http/entity.ts";
import { parseInput } from "../http/parse-input.ts";
import { readJson } from "../http/read-body.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";
import { listNotices, noticeBoard } from "./list-notices.ts";
import { withdrawNotice, writeNotice } from "./write-notice.ts";

const boardQuery = z.object({ case: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(2_147_483_647))) });

/** The notices that stand, for the devices. */
export function noticeRoutes(sql: Database): Hono {
  return new Hono().get("/notices", async (context) => {
    const body = JSON.stringify({ notices: [...(await listNotices(sql))] } satisfies NoticeList);
    return entity(context, body, createHash("sha256").update(body).digest("hex"), "revalidate");
  });
}

/** Writing them, for the console. Each change answers with all that stand. */
export function noticeBoardRoutes(sql: Database, shelf: ProfileShelf, actorOf: (context: Context) => string): Hono {
  const idOf = (context: Context) => parseInput(randomId, context.req.param("id"), "The notice's id in the address");
  return new Hono()
    .get("/notices", async (context) => {
      const query = parseInput(boardQuery, context.req.query(), "The address");
      return context.json(await noticeBoard(sql, shelf, query.case ?? null));
    })
    .post("/notices/:id", async (context) => {
      const draft = parseInput(noticeDraft, await readJson(context), "The notice");
      await writeNotice(sql, shelf, { id: idOf(context), draft, actor: actorOf(context) });
      return context.json(await noticeBoard(sql, shelf, null));
    })
    .post("/notices/:id/withdraw", async (context) => {
      await withdrawNotice(sql, idOf(context), actorOf(context));
      return context.json(await noticeBoard(sql, shelf, null));
    });
}
