import type { Random } from "../../people/random.ts";
import { REASONS } from "../clinic/catalogue.ts";
import { USERS } from "../clinic/users.ts";
import type { Resource } from "./chart.ts";
import { named } from "./coded.ts";
import type { Reference } from "./reference.ts";
import { staffReference } from "./staff-reference.ts";

const MINUTE = 60_000;
const FIRST_HOUR = 8;
const QUARTERS_OF_A_DAY = 36;

/** One appointment today and one some weeks ahead. */
export function inventAppointments(random: Random, subject: Reference, now: Date): Resource[] {
  return [0, random.integer(9, 80)].map((daysAhead) => {
    const start = new Date(now);
    start.setDate(start.getDate() + daysAhead);
    start.setHours(FIRST_HOUR, 15 * random.integer(0, QUARTERS_OF_A_DAY - 1), 0, 0);
    return {
      resourceType: "Appointment",
      id: random.uuid(),
      status: "booked",
      serviceType: [named(random.pick(["Follow-up", "New problem", "Procedure", "Annual visit"]))],
      description: `About ${random.pick(REASONS)}, room ${random.integer(11, 48)}`,
      start: start.toISOString(),
      end: new Date(start.getTime() + 30 * MINUTE).toISOString(),
      participant: [
        { actor: subject, status: "accepted" },
        { actor: staffReference(USERS[1]), status: "accepted" },
      ],
    };
  });
}
