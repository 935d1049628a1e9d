import type { Resource } from "./chart.ts";

/** Members that say when a resource was written, and by whom, by what they are called in each kind of it. */
const MOMENTS = ["authoredOn", "issued", "sent", "recordedDate", "effectiveDateTime", "occurrenceDateTime"];
const AUTHORS = ["requester", "sender", "resultsInterpreter"];

/** The resource with the history that it would have, had it been written in this EHR: timelines are made of it. */
export function asRecorded(resource: Resource): Resource {
  const moment = firstOf(resource, MOMENTS);
  const [author] = [firstOf(resource, AUTHORS)].flat();
  if (typeof moment !== "string") return resource;
  const meta = { lastUpdated: new Date(moment).toISOString(), ...(author ? { author } : {}) };
  return { ...resource, meta: { ...meta, ...(resource.meta as object) } };
}

function firstOf(resource: Resource, members: readonly string[]): unknown {
  return members.map((member) => resource[member]).find((value) => value !== undefined);
}
