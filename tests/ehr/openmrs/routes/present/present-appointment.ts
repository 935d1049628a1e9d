import { ageInYears } from "../../../people/age-in-years.ts";
import { appointmentServiceOf } from "../../clinic/appointment-services.ts";
import { DEFAULT_LOCATION } from "../../clinic/locations.ts";
import { providerOf } from "../../clinic/providers.ts";
import type { Appointment, Chart } from "../../people/chart.ts";

const MINUTE = 60_000;

/** An appointment in the form of the appointments module; its times are milliseconds since 1970. */
export function presentAppointment(chart: Chart, appointment: Appointment) {
  const { gender, birthdate, identifier, phone } = chart.person;
  const service = appointmentServiceOf(appointment.serviceUuid);
  const { uuid, display } = providerOf(appointment.providerUuid);
  return {
    uuid: appointment.uuid,
    appointmentNumber: appointment.uuid.slice(0, 8),
    patient: {
      uuid: chart.uuid,
      name: chart.name,
      identifier,
      identifiers: [],
      gender,
      age: ageInYears(birthdate, new Date()),
      birthDate: Date.parse(birthdate),
      phoneNumber: phone ?? null,
    },
    service,
    serviceType: null,
    provider: { uuid, name: display },
    providers: [{ uuid, name: display, response: "ACCEPTED" }],
    location: { uuid: DEFAULT_LOCATION.uuid, name: DEFAULT_LOCATION.display },
    startDateTime: appointment.at.getTime(),
    endDateTime: appointment.at.getTime() + service.durationMins * MINUTE,
    dateAppointmentScheduled: appointment.at.getTime(),
    appointmentKind: "Scheduled",
    status: appointment.status,
    comments: "",
    additionalInfo: null,
    teleconsultationLink: null,
    recurring: false,
    voided: false,
    extensions: {},
  };
}
