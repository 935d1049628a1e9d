import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { handleRequest } from "./handle-request.ts";
import { openRepository } from "./open-repository.ts";
import type { Seed, Started } from "./seed.ts";
import { Sessions } from "./sessions.ts";
import { loadValueSets } from "./value-sets.ts";

/** The server of the EHR under test, a child process: it is told its patients by its parent, and ends with it. */
const say = (message: Started) => process.send?.(message);
process.once("disconnect", () => process.exit(0));
process.once("message", async (seed: Seed) => {
  try {
    const context = {
      repository: await openRepository(seed),
      valueSets: loadValueSets(),
      sessions: new Sessions(seed.users),
      pages: seed.pages,
      hospital: seed.hospital,
    };
    const server = createServer((request, response) => {
      handleRequest(request, response, context).catch((error: unknown) => {
        console.error(`${request.method} ${request.url} failed:`, error);
        response.destroy();
      });
    });
    server.once("error", (error) => say({ error: error.message }));
    server.listen(seed.port, "127.0.0.1", () => say({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
  } catch (error) {
    say({ error: String(error) });
  }
});
