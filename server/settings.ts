import { parseArgs } from "node:util";
import * as z from "zod/mini";

const settings = z.object({
  port: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535)), 4178),
  data: z._default(z.string().check(z.minLength(1)), ".data"),
  databaseUrl: z.optional(z.string().check(z.regex(/^postgres(?:ql)?:\/\//))),
});
export type Settings = z.infer<typeof settings>;

/** How each setting is given, for messages. */
const names: Record<string, string> = { port: "--port (or PORT)", data: "--data (or ELBOW_DATA)", databaseUrl: "DATABASE_URL" };

/** Reads settings from arguments and environment; arguments win. @throws with the name of each setting that is wrong. */
export function readSettings(args: string[], environment: NodeJS.ProcessEnv): Settings {
  const { values } = parseArgs({ args, options: { port: { type: "string" }, data: { type: "string" } } });
  const parsed = settings.safeParse({
    port: values.port ?? environment.PORT,
    data: values.data ?? environment.ELBOW_DATA,
    databaseUrl: environment.DATABASE_URL,
  });
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${names[String(issue.path[0])]}: ${issue.message}`);
  throw new Error(`The server was not started, because of its settings:\n${wrong.join("\n")}`);
}
