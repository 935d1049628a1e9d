import type { Random } from "../../people/random.ts";
import { APPOINTMENT_SERVICES } from "../clinic/appointment-services.ts";
import { PROVIDERS } from "../clinic/providers.ts";
import type { Appointment } from "./chart.ts";

const FIRST_HOUR = 8;
const LAST_HOUR = 16;

/** One appointment in the opening hours of today. */
export function inventAppointments(random: Random, now: Date): Appointment[] {
  const at = new Date(now);
  at.setHours(random.integer(FIRST_HOUR, LAST_HOUR), random.integer(0, 3) * 15, 0, 0);
  return [
    {
      uuid: random.uuid(),
      at,
      serviceUuid: random.pick(APPOINTMENT_SERVICES).uuid,
      providerUuid: random.pick(PROVIDERS).uuid,
      status: random.pick(["Scheduled", "CheckedIn", "Completed"] as const),
    },
  ];
}
