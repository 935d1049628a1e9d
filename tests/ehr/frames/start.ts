import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { framePages } from "./pages.ts";

export interface FramesEhr {
  origin: string;
  close(): Promise<void>;
}

/** Serves the EHR of frames on 127.0.0.1, and beside it the origin that its foreign part comes from. */
export async function startFramesEhr(port: number): Promise<FramesEhr> {
  const elsewhere = await serve(framePages(""), 0);
  const own = await serve(framePages(originOf(elsewhere)), port);
  return {
    origin: originOf(own),
    async close() {
      await Promise.all([own, elsewhere].map((server) => new Promise((resolve) => server.close(resolve).closeAllConnections())));
    },
  };
}

function serve(pages: Record<string, string>, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ""];
    response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(page ?? "");
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
