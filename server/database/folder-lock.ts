import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { createServer, type Server } from "node:net";

/**
 * Keeps a data folder for this process alone. The lock is a listening socket in Linux's abstract namespace: it vanishes with the process,
 * however that ends, so that there are no stale locks.
 *
 * @returns a function that gives the folder free.
 * @throws when another live process holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = await realpath(folder);
  const name = `\0elbow-backlog-${createHash("sha256").update(path).digest("hex").slice(0, 32)}`;
  const server = createServer((socket) => socket.destroy());
  await listen(server, name, path);
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function listen(server: Server, name: string, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(
        taken
          ? new Error(
              `Another backlog server is using the data folder ${path}. Two would damage it, so this one did not start. Stop the other, or give this one a folder of its own with --data.`,
            )
          : error,
      );
    });
    server.listen(name, resolve);
  });
}
