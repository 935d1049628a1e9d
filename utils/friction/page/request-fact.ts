import { matchApi } from "../../ehr/match-route.ts";
import type { EhrProfile } from "../../protocol/profile.ts";
import type { RequestFact } from "../../protocol/report.ts";
import { slowRequest } from "../thresholds.ts";
import { toDurationBucket, toStatusClass } from "../to-bucket.ts";

/** Ways in which a page asks an API; what it loads to show itself is not told. */
const apiInitiators = new Set(["fetch", "xmlhttprequest", "beacon"]);

/**
 * What a report tells of a request that was slow or failed; `null` for any other. Of its address only which API of the profile it is, for
 * the EHR's own origin, goes further.
 */
export function requestFact(profile: Pick<EhrProfile, "apis">, entry: PerformanceResourceTiming): RequestFact | null {
  if (!apiInitiators.has(entry.initiatorType)) return null;
  const { origin, pathname } = new URL(entry.name);
  const own = origin === location.origin;
  // Another origin that does not let itself be read looks like no answer.
  if (!own && entry.responseStatus === 0) return null;
  // No answer is also what the page gave up by itself, as pages do with what they no longer need: only a late one counts, or offline.
  const failed = entry.responseStatus >= 400 || (entry.responseStatus === 0 && !navigator.onLine);
  if (!failed && entry.duration <= slowRequest) return null;
  return {
    apiId: own ? matchApi(profile, pathname) : "unknown",
    status: toStatusClass(entry.responseStatus),
    seconds: toDurationBucket(entry.duration),
  };
}
