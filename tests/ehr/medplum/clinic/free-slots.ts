import type { Resource } from "../people/chart.ts";
import { staffReference } from "../people/staff-reference.ts";
import { USERS } from "./users.ts";

const DAYS_AHEAD = 30;
const HOURS = [8, 9, 10, 11, 13, 14, 15];
const HOUR = 3_600_000;

/** The physician's schedule, and its free hours of the coming weekdays. */
export function freeSlots(now: Date): Resource[] {
  const schedule = { resourceType: "Schedule", id: "clinic-schedule", active: true, actor: [staffReference(USERS[1])] };
  const days = Array.from(
    { length: DAYS_AHEAD },
    (_, index) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + index + 1),
  );
  const weekdays = days.filter((day) => day.getDay() > 0 && day.getDay() < 6);
  const slots = weekdays.flatMap((day, dayNumber) =>
    HOURS.map((hour) => {
      const start = day.getTime() + hour * HOUR;
      return {
        resourceType: "Slot",
        id: `slot-${dayNumber}-${hour}`,
        status: "free",
        schedule: { reference: "Schedule/clinic-schedule" },
        start: new Date(start).toISOString(),
        end: new Date(start + HOUR).toISOString(),
      };
    }),
  );
  return [schedule, ...slots];
}
