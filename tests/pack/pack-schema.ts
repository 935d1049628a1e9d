import { join } from "node:path";
import * as z from "zod/mini";
import { pack } from "../../utils/protocol/pack.ts";
import { repository } from "../support/build-extension.ts";

/** Where editors find it: `"$schema": "../../docs/pack.schema.json"` in a pack. */
export const packSchemaFile = join(repository, "docs/pack.schema.json");

/** JSON Schema of a pack's file, made from the schema that the product checks packs with. */
export function packSchema(): string {
  const schema = { title: "Elbow pack", ...z.toJSONSchema(pack, { io: "input" }) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
