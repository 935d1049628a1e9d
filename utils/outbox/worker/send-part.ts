import * as z from "zod/mini";
import { digestHeader, installHeader } from "../../protocol/envelope.ts";
import { problem } from "../../protocol/problem.ts";
import { acceptance } from "../../protocol/sync.ts";
import type { OutboxPart } from "../outbox-record.ts";

export type SendResult =
  | { outcome: "accepted"; caseNumber: number | null }
  | { outcome: "later" }
  | { outcome: "refused"; code: string };

/** Refusals that may pass: the backlog may yet learn of the profile or key. Everything else would be refused again. */
const passing = new Set(["unknown-profile", "unknown-key", "internal"]);
const sendTimeout = 20_000;

/** Sends one sealed part. A repeat is harmless: the backlog accepts the same bytes once. */
export async function sendPart(backlogOrigin: string, install: string, part: OutboxPart): Promise<SendResult> {
  try {
    const response = await fetch(`${backlogOrigin}/v1/reports/${part.reportId}/${part.part}`, {
      method: "PUT",
      headers: { "Content-Type": "application/octet-stream", [installHeader]: install, [digestHeader]: part.digest },
      body: part.sealed,
      credentials: "omit",
      redirect: "error",
      signal: AbortSignal.timeout(sendTimeout),
    });
    if (response.ok) {
      const answer = z.safeParse(acceptance, await response.json());
      // An answer of another shape is no receipt (a captive portal says 200 to everything): try again.
      return answer.success ? { outcome: "accepted", caseNumber: answer.data.caseNumber } : { outcome: "later" };
    }
    const refusal = z.safeParse(problem, await response.json().catch(() => null));
    if (refusal.success && response.status < 500 && response.status !== 429 && !passing.has(refusal.data.code)) {
      return { outcome: "refused", code: refusal.data.code };
    }
    return { outcome: "later" };
  } catch {
    return { outcome: "later" };
  }
}
