import { beforeAll, describe, expect, test } from "vitest";
import { gzip } from "../../utils/outbox/gzip.ts";
import { sha256 } from "../../utils/outbox/seal.ts";
import { sealingSuite } from "../../utils/outbox/sealing-suite.ts";
import { maximumSealedBytes, sealBinding, sealInfo } from "../../utils/protocol/envelope.ts";
import { sampleCapture, sampleWords } from "../support/sample-report.ts";
import { call, put, type Sending, sealFor } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();
const install = "3b241101-e2bb-4255-8caf-4136c566a962";

/** Seals any text as if it were a part, with the part's own binding unless told otherwise. */
async function sealText(
  text: string | Uint8Array<ArrayBuffer>,
  reportId: string,
  part: string,
  compress = true,
): Promise<Sending> {
  const { keys } = (await call(`${backlog.origin}/v1/recipient-keys`)).body;
  const suite = sealingSuite();
  const publicKey = await suite.kem.deserializePublicKey(new Uint8Array(Buffer.from(keys[0].publicKey, "base64url")));
  const sender = await suite.createSenderContext({ recipientPublicKey: publicKey, info: new TextEncoder().encode(sealInfo) });
  const content = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const sealed = await sender.seal(
    compress ? await gzip(content) : content,
    new TextEncoder().encode(sealBinding(install, reportId, part)),
  );
  const bytes = new Uint8Array(
    Buffer.concat([Buffer.from("EBW1"), Buffer.from(keys[0].id, "hex"), Buffer.from(sender.enc), Buffer.from(sealed)]),
  );
  return { install, reportId, part, bytes, digest: await sha256(bytes) };
}

async function sendOther(part: unknown, reportId: string, name: string) {
  return put(backlog.origin, await sealText(JSON.stringify(part), reportId, name));
}

describe("what is refused before it is opened", () => {
  let sealed: Sending;
  beforeAll(async () => {
    sealed = await sealFor(backlog.origin, sampleCapture(), install);
  });

  test("a request that does not name its install", async () => {
    const answer = await call(`${backlog.origin}/v1/reports/${sealed.reportId}/capture`, { method: "PUT", body: sealed.bytes });
    expect(answer).toMatchObject({ status: 401, body: { code: "install-missing" } });
  });

  test("an install, report or part that is no id", async () => {
    for (const wrong of [{ install: "me" }, { reportId: "12" }, { part: "words.0" }, { part: "photo" }, { digest: "abc" }]) {
      expect(await put(backlog.origin, { ...sealed, ...wrong })).toMatchObject({ status: 400, body: { code: "bad-request" } });
    }
  });

  test("too many bytes, whether or not their number is declared", async () => {
    const bytes = new Uint8Array(maximumSealedBytes + 1);
    expect(await put(backlog.origin, { ...sealed, bytes })).toMatchObject({ status: 413, body: { code: "too-large" } });
    const body = new Blob([bytes, bytes]).stream();
    const headers = { "Elbow-Install": install, "Elbow-Digest": sealed.digest };
    const options = { method: "PUT", headers, body, duplex: "half" } as RequestInit;
    const answer = await call(`${backlog.origin}/v1/reports/${sealed.reportId}/capture`, options).catch(() => ({ status: 413 }));
    expect(answer.status).toBe(413);
  });

  test("bytes that do not match their hash", async () => {
    const digest = await sha256(new Uint8Array([1]));
    expect(await put(backlog.origin, { ...sealed, digest })).toMatchObject({ status: 400, body: { code: "wrong-hash" } });
  });
});

describe("what is refused when it is opened", () => {
  test("bytes that are not sealed", async () => {
    const bytes = new TextEncoder().encode("x".repeat(200));
    const sending = { install, reportId: crypto.randomUUID(), part: "capture", bytes, digest: await sha256(bytes) };
    expect(await put(backlog.origin, sending)).toMatchObject({ status: 400, body: { code: "cannot-open" } });
  });

  test("a part sealed to a key that is not ours", async () => {
    const sealed = await sealFor(backlog.origin, sampleCapture(), install);
    sealed.bytes.fill(7, 4, 20);
    expect(await put(backlog.origin, { ...sealed, digest: await sha256(sealed.bytes) })).toMatchObject({
      status: 400,
      body: { code: "unknown-key" },
    });
  });

  test("a part sealed for another install, report or part, and one with a bit turned", async () => {
    const sealed = await sealFor(backlog.origin, sampleCapture(), install);
    const flipped = new Uint8Array(sealed.bytes);
    flipped.set([(flipped.at(-1) ?? 0) ^ 1], flipped.length - 1);
    for (const wrong of [
      { install: crypto.randomUUID() },
      { reportId: crypto.randomUUID() },
      { part: "words.1" },
      { bytes: flipped, digest: await sha256(flipped) },
    ]) {
      expect(await put(backlog.origin, { ...sealed, ...wrong })).toMatchObject({ status: 400, body: { code: "cannot-open" } });
    }
  });

  test("what is not gzip, and a compression bomb", async () => {
    const id = crypto.randomUUID();
    expect(await put(backlog.origin, await sealText("plain", id, "capture", false))).toMatchObject({
      status: 400,
      body: { code: "cannot-open" },
    });
    const bomb = await sealText(" ".repeat(8 * 1024 * 1024), id, "capture");
    expect(bomb.bytes.length).toBeLessThan(maximumSealedBytes);
    expect(await put(backlog.origin, bomb)).toMatchObject({ status: 413, body: { code: "too-large" } });
  });

  test("what is not JSON, without quoting it", async () => {
    const answer = await put(backlog.origin, await sealText('{"words":"Mr Secret', crypto.randomUUID(), "words.1"));
    expect(answer).toMatchObject({ status: 400, body: { code: "bad-request" } });
    expect(JSON.stringify(answer.body)).not.toContain("Secret");
  });

  test("a member that the protocol does not know, by its place", async () => {
    const id = crypto.randomUUID();
    const answer = await sendOther(
      { ...sampleCapture(id), context: { ...sampleCapture(id).context, url: "/patient/Mr-Secret" } },
      id,
      "capture",
    );
    expect(answer).toMatchObject({ status: 400, body: { code: "unknown-field", errors: [{ path: "context" }] } });
    expect(JSON.stringify(answer.body)).not.toContain("Secret");
  });

  test("a value of the wrong kind, by its place and without the value", async () => {
    const id = crypto.randomUUID();
    const answer = await sendOther({ ...sampleCapture(id), day: "Mr Secret" }, id, "capture");
    expect(answer).toMatchObject({ status: 400, body: { code: "bad-request", errors: [{ path: "day" }] } });
    expect(JSON.stringify(answer.body)).not.toContain("Secret");
  });

  test("a part that says it is another part or of another report", async () => {
    const id = crypto.randomUUID();
    expect(await sendOther(sampleCapture(), id, "capture")).toMatchObject({ status: 400, body: { code: "wrong-report" } });
    expect(await sendOther(sampleWords(id, { revision: 2 }), id, "words.1")).toMatchObject({
      status: 400,
      body: { code: "wrong-report" },
    });
    expect(await sendOther({ kind: "undo", protocol: 1, reportId: id }, id, "capture")).toMatchObject({
      body: { code: "wrong-report" },
    });
  });
});

test("nothing of what was refused was kept", async () => {
  const [row] = await backlog.sql<{ parts: number; reports: number }[]>`
    select (select count(*) from accepted_parts) as parts, (select count(*) from report_registry) as reports`;
  expect(row).toEqual({ parts: 0, reports: 0 });
});
