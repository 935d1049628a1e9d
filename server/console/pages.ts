import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { Hono } from "hono";
import { ProblemError } from "../http/problem-error.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

/** The console's page under every address of its own, and its built files with the fonts that drawings are set in. */
export function consolePages(folder: string): Hono {
  return new Hono()
    .get("/assets/:name", async (context) => {
      const path = resolve(folder, "assets", context.req.param("name"));
      if (!path.startsWith(resolve(folder, "assets"))) throw new ProblemError("not-found", "There is no such file.");
      // The name holds a hash of the content.
      return file(path, "private, max-age=31536000, immutable");
    })
    .get("/*", () => page(folder));
}

async function page(folder: string): Promise<Response> {
  const path = join(folder, "index.html");
  if (await exists(path)) return file(path, "no-cache");
  const text = "The console has not been built. Run `node server/console/build.ts`, then reload this page.";
  return new Response(text, { status: 503, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

async function file(path: string, cache: string): Promise<Response> {
  const type = types[extname(path)] ?? "application/octet-stream";
  if (!(await exists(path))) throw new ProblemError("not-found", "There is no such file.");
  return new Response(new Uint8Array(await readFile(path)), { headers: { "Content-Type": type, "Cache-Control": cache } });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
