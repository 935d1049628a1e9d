import { stableUuid } from "../../clinic/stable-uuid.ts";
import type { Router } from "../../server/router.ts";

const SERVICE = {
  uuid: stableUuid("appointment service", "General medicine"),
  appointmentServiceId: 1,
  name: "General medicine",
  serviceTypes: [],
  durationMins: 15,
};

/** The appointments module, with a calendar in which nothing is booked. */
export function addAppointmentRoutes(router: Router): void {
  for (const path of ["appointment", "appointments", "appointment/all", "appointment/appointmentSummary"]) {
    router.get(path, () => []);
  }
  router.post("appointments/search", () => []);
  router.post("appointment/search", () => []);
  router.get("appointmentService/all/default", () => [SERVICE]);
  router.get("appointmentService/all/full", () => [SERVICE]);
}
