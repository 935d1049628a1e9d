import { seal, sha256 } from "../../utils/outbox/seal.ts";
import { digestHeader, installHeader } from "../../utils/protocol/envelope.ts";
import { partNameOf, type ReportPart } from "../../utils/protocol/report.ts";
import { recipientKeys } from "../../utils/protocol/sync.ts";

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of every route, read by tests.
  body: any;
}

/** A part as the extension would send it. */
export interface Sending {
  install: string;
  reportId: string;
  part: string;
  bytes: Uint8Array<ArrayBuffer>;
  digest: string;
}

/** Seals a part to the backlog's key, as the extension does. */
export async function sealFor(origin: string, part: ReportPart, install: string): Promise<Sending> {
  const { keys } = recipientKeys.parse(await (await fetch(`${origin}/v1/recipient-keys`)).json());
  const [recipient] = keys;
  if (!recipient) throw new Error("The backlog has no key.");
  const bytes = await seal(part, install, recipient);
  return { install, reportId: part.reportId, part: partNameOf(part), bytes, digest: await sha256(bytes) };
}

/** Sends sealed bytes. */
export async function put(origin: string, { install, reportId, part, bytes, digest }: Sending): Promise<Answer> {
  const headers = { [installHeader]: install, [digestHeader]: digest };
  return call(`${origin}/v1/reports/${reportId}/${part}`, { method: "PUT", headers, body: bytes });
}

/** Seals and sends. */
export async function sendPart(origin: string, part: ReportPart, install: string = crypto.randomUUID()): Promise<Answer> {
  return put(origin, await sealFor(origin, part, install));
}

/** Any call; the body is parsed where it is JSON. */
export async function call(url: string, options: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, options);
  const text = await response.text();
  return { status: response.status, body: response.headers.get("Content-Type")?.includes("json") ? JSON.parse(text) : text };
}

/** A call of the console's API, as its own page makes it. */
export async function callConsole(origin: string, path: string, body?: unknown): Promise<Answer> {
  const options = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  return call(`${origin}/console/api${path}`, { ...options, headers: { Origin: origin, "Content-Type": "application/json" } });
}
