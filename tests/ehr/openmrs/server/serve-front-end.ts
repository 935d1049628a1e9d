import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import path from "node:path";
import { sendJson } from "./send-json.ts";

const CONTENT_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/**
 * Serves one file of the assembled front end; a path that is no file is a page of the single-page application.
 * Answers false when a script, style or picture is missing.
 */
export async function serveFrontEnd(folder: string, pathname: string, response: ServerResponse): Promise<boolean> {
  const relative = path.posix.normalize(`/${decodeURIComponent(pathname)}`);
  let file = path.join(folder, relative);
  if (!(await isFile(file))) {
    if (path.extname(file) in CONTENT_TYPES) {
      sendJson(response, 404, { error: { message: "No such file" } });
      return false;
    }
    file = path.join(folder, "index.html");
  }
  const contentType = CONTENT_TYPES[path.extname(file)] ?? "application/octet-stream";
  const hasHashInName = /[0-9a-f]{16}/.test(path.basename(file));
  response.writeHead(200, {
    "content-type": contentType,
    "cache-control": hasHashInName ? "public, max-age=86400" : "no-cache",
  });
  createReadStream(file).pipe(response);
  return true;
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
