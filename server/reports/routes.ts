import { Hono } from "hono";
import { digestHeader, maximumSealedBytes } from "../../utils/protocol/envelope.ts";
import { randomId, sha256Hex } from "../../utils/protocol/ids.ts";
import { partName } from "../../utils/protocol/report.ts";
import type { Database } from "../database/connect.ts";
import { parseInput } from "../http/parse-input.ts";
import { readBody } from "../http/read-body.ts";
import { requireInstall } from "../http/require-install.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";
import { receivePart } from "./receive-part.ts";

export function reportRoutes(sql: Database, shelf: ProfileShelf): Hono {
  return new Hono().put("/reports/:id/:part", async (context) => {
    const install = requireInstall(context);
    const reportId = parseInput(randomId, context.req.param("id"), "The report's id in the address");
    const part = parseInput(partName, context.req.param("part"), "The part's name in the address");
    const digest = parseInput(sha256Hex, context.req.header(digestHeader), `The header ${digestHeader}`);
    const bytes = await readBody(context, maximumSealedBytes);
    const accepted = await receivePart(sql, shelf, { install, reportId, part, digest, bytes });
    return context.json({ reportId, part, caseNumber: accepted.caseNumber }, accepted.first ? 201 : 200);
  });
}
