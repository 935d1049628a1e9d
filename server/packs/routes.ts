import { createHash } from "node:crypto";
import { Hono } from "hono";
import { declaredId, version as versionSchema } from "../../utils/protocol/ids.ts";
import type { Channel } from "../../utils/protocol/sync.ts";
import type { Database } from "../database/connect.ts";
import { entity } from "../http/entity.ts";
import { parseInput } from "../http/parse-input.ts";
import { ProblemError } from "../http/problem-error.ts";
import { readBody } from "../http/read-body.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";
import { liveChannel, publishPack } from "./publish-pack.ts";

const maximumPackBytes = 2 * 1024 * 1024;

export function packRoutes(sql: Database, shelf: ProfileShelf): Hono {
  return new Hono()
    .put("/packs/:id/:version", async (context) => {
      const id = parseInput(declaredId, context.req.param("id"), "The pack's id in the address");
      const version = parseInput(versionSchema, context.req.param("version"), "The version in the address");
      const text = utf8(await readBody(context, maximumPackBytes));
      const { first, pack } = await publishPack(sql, shelf, { id, version, text });
      return context.json(pack, first ? 201 : 200);
    })
    .get("/packs/:id/:version", async (context) => {
      const [pack] = await sql<{ document: string; sha256: string }[]>`
        select document, sha256 from packs where id = ${context.req.param("id")} and version = ${context.req.param("version")}`;
      if (!pack) throw new ProblemError("not-found", "This version of the pack was never published here.");
      return entity(context, pack.document, pack.sha256, "immutable");
    })
    .get("/channels/:channel", async (context) => {
      const name = context.req.param("channel");
      if (name !== liveChannel) throw new ProblemError("not-found", `There is no channel of this name; there is ${liveChannel}.`);
      const packs = await sql<Channel["packs"]>`
        select packs.id, packs.version, packs.sha256 from channel_packs
        join packs on packs.id = pack_id and packs.version = pack_version where channel = ${name} order by packs.id`;
      const body = JSON.stringify({ packs: [...packs] } satisfies Channel);
      return entity(context, body, createHash("sha256").update(body).digest("hex"), "revalidate");
    });
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ProblemError("bad-pack", "The pack is not text in UTF-8. Nothing was published.");
  }
}
