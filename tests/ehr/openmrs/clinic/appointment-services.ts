import { stableUuid } from "./stable-uuid.ts";

/** What one can make an appointment for. */
export interface AppointmentService {
  uuid: string;
  appointmentServiceId: number;
  name: string;
  durationMins: number;
}

export const APPOINTMENT_SERVICES: AppointmentService[] = ["General medicine", "Diabetes clinic", "Wound care"].map(
  (name, index) => ({
    uuid: stableUuid("appointment service", name),
    appointmentServiceId: index + 1,
    name,
    durationMins: 15,
  }),
);

export function appointmentServiceOf(uuid: string): AppointmentService {
  return APPOINTMENT_SERVICES.find((service) => service.uuid === uuid) ?? (APPOINTMENT_SERVICES[0] as AppointmentService);
}
