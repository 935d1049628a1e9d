import { expect, test } from "vitest";
import { sampleCapture } from "../support/sample-report.ts";
import { sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();

test("an open console hears of each case that changes", async () => {
  const stop = new AbortController();
  const response = await fetch(`${backlog.origin}/console/api/events`, { signal: stop.signal });
  expect(response.headers.get("Content-Type")).toContain("text/event-stream");
  const { caseNumber } = (await sendPart(backlog.origin, sampleCapture())).body;
  let heard = "";
  for await (const chunk of response.body ?? []) {
    heard += new TextDecoder().decode(chunk);
    if (heard.includes(`event: case\ndata: ${caseNumber}\n`)) break;
  }
  expect(heard).toContain("event: hello");
  stop.abort();
});
