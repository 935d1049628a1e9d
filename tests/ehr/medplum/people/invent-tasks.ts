import type { Random } from "../../people/random.ts";
import { ERRANDS, REASONS } from "../clinic/catalogue.ts";
import { USERS } from "../clinic/users.ts";
import type { Resource } from "./chart.ts";
import { named } from "./coded.ts";
import { daysBefore } from "./days-before.ts";
import { momentBefore } from "./moment-before.ts";
import type { Reference } from "./reference.ts";
import { staffReference } from "./staff-reference.ts";

/** What is to be done about the patient. */
export function inventTasks(random: Random, subject: Reference, count: number, now: Date): Resource[] {
  return random.sample(ERRANDS, count).map((errand) => ({
    resourceType: "Task",
    id: random.uuid(),
    status: random.pick(["requested", "in-progress"]),
    intent: "order",
    priority: random.pick(["routine", "urgent"]),
    code: named(errand),
    description: `${errand} (${random.pick(REASONS)}), call back on line ${random.digits(4)}`,
    for: subject,
    authoredOn: momentBefore(random, now, 1, 12).toISOString(),
    requester: staffReference(USERS[1]),
    owner: staffReference(USERS[0]),
    restriction: { period: { end: daysBefore(now, -random.integer(1, 20)).toISOString() } },
  }));
}

/** A note of the staff in the patient's timeline. */
export function inventMessages(random: Random, subject: Reference, now: Date): Resource[] {
  const sent = momentBefore(random, now, 2, 40).toISOString();
  const text = `Daughter rang about ${random.pick(REASONS)}, asks for a call at ${random.integer(10, 12)}:${random.integer(10, 59)}.`;
  return [
    {
      resourceType: "Communication",
      id: random.uuid(),
      meta: { lastUpdated: sent },
      status: "completed",
      subject,
      sender: staffReference(random.pick(USERS)),
      sent,
      payload: [{ contentString: text }],
    },
  ];
}
