import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();
const extension = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

/** Sends a request with exactly these headers, `Host` included; fetch would not let us. */
function send(
  path: string,
  method: string,
  headers: Record<string, string>,
): Promise<{ status: number; code: string | undefined }> {
  const { port } = new URL(backlog.origin);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, headers: { Host: `127.0.0.1:${port}`, ...headers } },
      (answer) => {
        let text = "";
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () => {
          const json = String(answer.headers["content-type"]).includes("json") ? JSON.parse(text || "{}") : {};
          resolve({ status: answer.statusCode ?? 0, code: json.code });
        });
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

describe("Host", () => {
  test.each(["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:80"])(
    "%j is refused everywhere",
    async (host) => {
      for (const path of ["/healthz", "/v1/recipient-keys", "/console", "/console/api/cases"]) {
        const answer = await send(path, "GET", { Host: host });
        expect([400, 403]).toContain(answer.status);
        if (host !== "") expect(answer.code).toBe("host-refused");
      }
    },
  );

  test("localhost with our port is ours", async () => {
    expect((await send("/healthz", "GET", { Host: `localhost:${new URL(backlog.origin).port}` })).status).toBe(200);
  });
});

describe("Origin", () => {
  const refused = { status: 403, code: "origin-refused" };
  const changing: [method: string, path: string][] = [
    ["POST", "/console/api/cases/1/decision"],
    ["POST", "/console/api/cases/1/decision/undo"],
    ["POST", "/console/api/reports/x/withhold"],
    ["POST", "/console/api/reports/x/destroy"],
  ];

  test.each(changing)("%s %s is refused from other pages, from the extension, and without an origin", async (method, path) => {
    for (const headers of [
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { Origin: extension },
      {} as Record<string, string>,
    ]) {
      expect(await send(path, method, headers)).toEqual(refused);
    }
  });

  test.each(["/console/api/cases", "/console/api/events", "/console/api/reports/x/scene"])(
    "GET %s is refused from other pages",
    async (path) => {
      expect(await send(path, "GET", { Origin: "https://evil.example" })).toEqual(refused);
      expect(await send(path, "GET", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" })).toEqual(refused);
      expect(await send(path, "GET", { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate" })).toEqual(refused);
    },
  );

  test("the console's page may be opened from a link elsewhere", async () => {
    expect((await send("/console", "GET", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" })).status).not.toBe(
      403,
    );
    expect(await send("/console", "GET", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors" })).toEqual(refused);
  });

  test("reports come from the extension or from what is no browser, not from pages", async () => {
    const path = `/v1/reports/${crypto.randomUUID()}/capture`;
    expect(await send(path, "PUT", { Origin: "https://ehr.example" })).toEqual(refused);
    expect(await send(path, "PUT", { "Sec-Fetch-Site": "cross-site" })).toEqual(refused);
    for (const headers of [{ Origin: extension }, { Origin: backlog.origin }, {} as Record<string, string>]) {
      expect(await send(path, "PUT", headers)).toEqual({ status: 401, code: "install-missing" });
    }
  });

  test("packs are not published by an extension", async () => {
    expect(await send("/v1/packs/a.b/1.0.0", "PUT", { Origin: extension })).toEqual(refused);
    expect((await send("/v1/packs/a.b/1.0.0", "PUT", {})).code).toBe("bad-pack");
  });
});

test("every answer carries the headers that keep it to itself", async () => {
  const { headers } = await fetch(`${backlog.origin}/console/api/cases`);
  expect(headers.get("Cache-Control")).toBe("no-store");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect(headers.get("Access-Control-Allow-Origin")).toBeNull();
});

test("an address that is not there is a problem too", async () => {
  expect(await send("/v1/nothing", "GET", {})).toEqual({ status: 404, code: "not-found" });
  expect(await send("/console/api/nothing", "GET", {})).toEqual({ status: 404, code: "not-found" });
});
