import { Hono } from "hono";
import { entity } from "../http/entity.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { ProfileShelf } from "./profile-shelf.ts";

export function profileRoutes(shelf: ProfileShelf): Hono {
  return new Hono().get("/profiles/:id/:version", async (context) => {
    const found = await shelf.document(context.req.param("id"), context.req.param("version"));
    if (!found) throw new ProblemError("not-found", "This version of the EHR profile was never loaded here.");
    return entity(context, found.document, found.sha256, "immutable");
  });
}
