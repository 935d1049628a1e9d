import type { Random } from "../../people/random.ts";
import { REASONS } from "../clinic/catalogue.ts";
import { USERS } from "../clinic/users.ts";
import type { Resource } from "./chart.ts";
import { named } from "./coded.ts";
import { daysBefore } from "./days-before.ts";
import type { Reference } from "./reference.ts";
import { staffReference } from "./staff-reference.ts";

/** Visits, the newest (today's, still open) first, about two months apart. */
export function inventVisits(random: Random, subject: Reference, count: number, now: Date): { encounter: Resource; at: Date }[] {
  return Array.from({ length: count }, (_, index) => {
    const at = daysBefore(now, index * 61 + random.integer(1, 30) / 100 + (index === 0 ? 0 : random.integer(0, 25)));
    const end = new Date(at.getTime() + random.integer(20, 95) * 60_000);
    const encounter: Resource = {
      resourceType: "Encounter",
      id: random.uuid(),
      status: index === 0 ? "in-progress" : "finished",
      class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB", display: "ambulatory" },
      type: [named(random.pick(["Office visit", "Follow-up visit", "Urgent visit"]))],
      subject,
      participant: [{ individual: staffReference(random.pick(USERS)) }],
      period: { start: at.toISOString(), ...(index === 0 ? {} : { end: end.toISOString() }) },
      reasonCode: [named(`Came with ${random.pick(REASONS)} for ${random.integer(2, 39)} days`)],
    };
    return { encounter, at };
  });
}
