import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

const host = "127.0.0.1";
/** How long running requests may take to end when the server closes, before their connections are cut. */
const graceMilliseconds = 1_000;

export interface Listening {
  port: number;
  /** Takes no new requests, lets running ones end, then cuts what is left. */
  close(): Promise<void>;
}

/** Listens on the loopback interface only. @param port 0 takes a free one. */
export async function listen(port: number, application: (port: number) => Hono): Promise<Listening> {
  let handler: Hono | undefined;
  const server = createAdaptorServer({
    fetch: (request, environment) => handler?.fetch(request, environment) ?? new Response(null, { status: 503 }),
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} is in use by another program. Choose another one with --port.`) : error);
    });
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  handler = application(taken);
  return { port: taken, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    // Kept-alive connections without a request would hold the server open.
    server.closeIdleConnections();
  });
}
