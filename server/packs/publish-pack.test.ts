import { describe, expect, test } from "vitest";
import { channel } from "../../utils/protocol/sync.ts";
import { sampleCapture } from "../support/sample-report.ts";
import { call, sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();

function packText(version = "1.0.0", title = "Refill in one step"): string {
  const pack = {
    format: 1,
    id: "sample.tips",
    version,
    displayName: "Sample tips",
    profile: { id: "sample-ehr", versions: "^1.0.0" },
    engines: { elbow: "^0.1.0" },
    locales: { en: { "refill.title": title, "refill.body": "Choose **Refill** in the row." } },
    contributes: {
      anchors: { refill: { alternatives: [{ label: "refill" }] } },
      tips: [
        {
          id: "refill",
          anchor: "refill",
          when: "view == 'medications'",
          level: "dot",
          title: "refill.title",
          body: "refill.body",
        },
      ],
    },
  };
  return JSON.stringify(pack, null, 2);
}

function publish(text: string, version = "1.0.0", id = "sample.tips") {
  return call(`${backlog.origin}/v1/packs/${id}/${version}`, { method: "PUT", body: text });
}

describe("refused", () => {
  test("what is no pack, with file, line and column", async () => {
    const answer = await publish('{\n  "format": 1,\n  oops\n}');
    expect(answer).toMatchObject({ status: 422, body: { code: "bad-pack" } });
    expect(answer.body.errors[0]).toMatchObject({ file: "sample.tips.json", line: 3 });
    expect(answer.body.errors[0].column).toBeGreaterThan(0);
  });

  test("an anchor that the EHR profile does not have", async () => {
    const answer = await publish(packText().replace('"label": "refill"', '"label": "no-such-label"'));
    expect(answer).toMatchObject({ status: 422, body: { code: "bad-pack" } });
    expect(answer.body.errors[0].line).toBeGreaterThan(1);
  });

  test("a pack under another name, and one for a profile that is not here", async () => {
    expect(await publish(packText(), "1.0.1")).toMatchObject({ status: 422, body: { code: "bad-pack" } });
    expect(await publish(packText().replace("sample-ehr", "other-ehr"))).toMatchObject({
      status: 422,
      body: { code: "unknown-profile" },
    });
  });

  test("bytes that are not UTF-8", async () => {
    const answer = await call(`${backlog.origin}/v1/packs/sample.tips/1.0.0`, {
      method: "PUT",
      body: new Uint8Array([0xff, 0xfe, 0x00]),
    });
    expect(answer).toMatchObject({ status: 422, body: { code: "bad-pack" } });
  });
});

test("a published pack is on the live channel, byte for byte, and a repeat changes nothing", async () => {
  expect((await publish(packText())).status).toBe(201);
  expect((await publish(packText())).status).toBe(200);
  const response = await fetch(`${backlog.origin}/v1/packs/sample.tips/1.0.0`);
  expect(await response.text()).toBe(packText());
  const live = channel.parse((await call(`${backlog.origin}/v1/channels/live`)).body);
  expect(live.packs).toMatchObject([{ id: "sample.tips", version: "1.0.0" }]);
  expect(response.headers.get("ETag")).toBe(`"${live.packs[0]?.sha256}"`);
});

test("the same version with other bytes is refused; a new version takes the channel, and the old one stays there", async () => {
  expect(await publish(packText("1.0.0", "Other words"))).toMatchObject({ status: 409, body: { code: "other-content" } });
  const before = await fetch(`${backlog.origin}/v1/channels/live`);
  const tag = before.headers.get("ETag") ?? "";
  expect((await fetch(`${backlog.origin}/v1/channels/live`, { headers: { "If-None-Match": tag } })).status).toBe(304);
  expect((await publish(packText("1.1.0"), "1.1.0")).status).toBe(201);
  const after = await fetch(`${backlog.origin}/v1/channels/live`, { headers: { "If-None-Match": tag } });
  expect(await after.json()).toMatchObject({ packs: [{ version: "1.1.0" }] });
  expect((await fetch(`${backlog.origin}/v1/packs/sample.tips/1.0.0`)).status).toBe(200);
  // Publishing the old one again does not roll the channel back.
  expect((await publish(packText())).status).toBe(200);
  expect((await call(`${backlog.origin}/v1/channels/live`)).body).toMatchObject({ packs: [{ version: "1.1.0" }] });
});

test("what a client has is not sent again", async () => {
  for (const path of ["/v1/packs/sample.tips/1.1.0", "/v1/profiles/sample-ehr/1.0.0"]) {
    const tag = (await fetch(backlog.origin + path)).headers.get("ETag") ?? "";
    const again = await fetch(backlog.origin + path, { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  }
});

test("what is not there", async () => {
  for (const path of ["/v1/packs/sample.tips/9.0.0", "/v1/channels/pilot", "/v1/profiles/sample-ehr/9.0.0"]) {
    expect(await call(backlog.origin + path)).toMatchObject({ status: 404, body: { code: "not-found" } });
  }
});

test("a report keeps the packs that were published, and only those", async () => {
  const capture = sampleCapture(undefined, ({ context }) => {
    context.packs = [
      { id: "sample.tips", version: "1.0.0" },
      { id: "somebody.by.name", version: "1.0.0" },
    ];
  });
  expect((await sendPart(backlog.origin, capture)).status).toBe(201);
});
