import { createReadStream, existsSync, statSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** A file of the built pages; every other path is the one page, which finds its view by the address. */
export function servePages(folder: string, path: string, response: ServerResponse): void {
  const wanted = join(folder, normalize(path));
  const isFile = wanted.startsWith(folder) && existsSync(wanted) && statSync(wanted).isFile();
  const file = isFile ? wanted : join(folder, "index.html");
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": isFile ? "max-age=3600" : "no-store",
  });
  createReadStream(file).pipe(response);
}
