import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sampleProfile } from "../sample-profile.test-support.ts";
import type { PackDatabase, StoredChannel, StoredPack } from "./pack-database.ts";
import { createPackStore } from "./pack-store.ts";

/** A backlog over real HTTP that serves what the test puts into `files`. */
let server: Server;
let origin: string;
let files: Map<string, string>;
let etag: string;
let requests: string[];
let hashOf: (text: string) => string;

beforeEach(async () => {
  files = new Map();
  etag = '"1"';
  requests = [];
  hashOf = (text) => createHash("sha256").update(text).digest("hex");
  server = createServer((request, response) => {
    requests.push(request.url ?? "");
    if (request.url === "/v1/channels/live") {
      if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
      const packs = [...files].map(([path, text]) => ({
        id: path.split("/")[3],
        version: path.split("/")[4],
        sha256: hashOf(text),
      }));
      return response.writeHead(200, { etag }).end(JSON.stringify({ packs }));
    }
    const text = files.get(request.url ?? "");
    return text === undefined || text === "down" ? response.writeHead(503).end() : response.writeHead(200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise<void>((resolve) => void server.close(() => resolve())));

/** Stands for IndexedDB, which Node does not have. */
function memory(): PackDatabase {
  let kept: { packs: StoredPack[]; channel: StoredChannel | null } = { packs: [], channel: null };
  return {
    read: async () => structuredClone(kept),
    replace: async (packs, channel) => {
      kept = structuredClone({ packs: [...packs], channel });
    },
  };
}

function packText(version: string, when = "view == 'vitals'"): string {
  const tips = [{ id: "a", when, level: "panel", title: "t", body: "t" }];
  return JSON.stringify({
    ...{ format: 1, id: "elbow.a", version, displayName: "A", profile: { id: "sample", versions: "^1.0.0" } },
    ...{ engines: { elbow: "^0.1.0" }, locales: { en: { t: "Text" } }, contributes: { anchors: {}, tips } },
  });
}

function offer(version: string, text: string, etagAfter: string): void {
  files = new Map([[`/v1/packs/elbow.a/${version}`, text]]);
  etag = etagAfter;
}

const open = (database = memory()) =>
  createPackStore({ backlogOrigin: origin, profile: sampleProfile, elbowVersion: "0.1.0", database });
const versionsOf = (store: ReturnType<typeof open>) => store.current().map((pack) => pack.version);

test("downloads what the live channel offers, and asks with its ETag afterwards", async () => {
  offer("1.0.0", packText("1.0.0"), '"1"');
  const store = open();
  expect(await store.refresh()).toEqual({ changed: true, refused: [] });
  expect(versionsOf(store)).toEqual(["1.0.0"]);
  requests.length = 0;
  expect(await store.refresh()).toEqual({ changed: false, refused: [] });
  expect(requests).toEqual(["/v1/channels/live"]);
});

test("keeps the last good pack when a malformed one is offered, and says file and line", async () => {
  const database = memory();
  offer("1.0.0", packText("1.0.0"), '"1"');
  const store = open(database);
  await store.refresh();
  offer("1.1.0", packText("1.1.0", "veiw == 'x'"), '"2"');
  const { changed, refused } = await store.refresh();
  expect(changed).toBe(false);
  expect(refused[0]).toMatchObject({
    file: "elbow.a-1.1.0.pack.json",
    line: 1,
    message: expect.stringContaining("Did you mean view?"),
  });
  expect(versionsOf(store)).toEqual(["1.0.0"]);
  expect((await store.refresh()).refused).toEqual(refused);
  const restarted = open(database);
  await restarted.ready;
  expect(versionsOf(restarted)).toEqual(["1.0.0"]);
});

test("refuses bytes that are not those the channel names, another pack's bytes, and another Elbow's pack", async () => {
  offer("1.0.0", packText("1.0.0"), '"1"');
  hashOf = () => "0".repeat(64);
  expect((await open().refresh()).refused[0]?.message).toContain("SHA-256");
  hashOf = (text) => createHash("sha256").update(text).digest("hex");
  offer("1.2.0", packText("1.0.0"), '"2"');
  expect((await open().refresh()).refused[0]?.message).toContain("says that it is elbow.a 1.0.0");
  offer("1.0.0", packText("1.0.0").replace("^0.1.0", "^9.0.0"), '"3"');
  expect((await open().refresh()).refused[0]?.message).toContain("needs Elbow");
});

test("keeps what it has when the backlog is down, and after a restart without network", async () => {
  const database = memory();
  offer("1.0.0", packText("1.0.0"), '"1"');
  const store = open(database);
  await store.refresh();
  offer("1.1.0", "down", '"2"');
  expect(await store.refresh()).toEqual({ changed: false, refused: [] });
  offer("1.1.0", packText("1.1.0"), '"2"');
  expect(await store.refresh()).toEqual({ changed: true, refused: [] });
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  server.closeAllConnections();
  const restarted = open(database);
  expect(await restarted.refresh()).toEqual({ changed: false, refused: [] });
  expect(versionsOf(restarted)).toEqual(["1.1.0"]);
});

test("drops a pack that is no longer offered", async () => {
  offer("1.0.0", packText("1.0.0"), '"1"');
  const store = open();
  await store.refresh();
  files.clear();
  etag = '"2"';
  expect(await store.refresh()).toEqual({ changed: true, refused: [] });
  expect(store.current()).toEqual([]);
});
