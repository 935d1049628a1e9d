import { APPOINTMENT_SERVICES } from "../../clinic/appointment-services.ts";
import type { Appointment, Chart } from "../../people/chart.ts";
import type { Clinic } from "../../server/clinic.ts";
import type { ApiRequest, Router } from "../../server/router.ts";
import { presentAppointment } from "../present/present-appointment.ts";

/** The appointments module: what is booked, by day, by patient and in sum. */
export function addAppointmentRoutes(router: Router): void {
  router.get("appointment", () => []);
  router.get("appointments", listOfDay);
  router.get("appointment/all", listOfDay);
  router.get("appointment/earlyAppointment", () => []);
  router.get("appointment/unScheduledAppointment", () => []);
  router.get("appointment/appointmentSummary", summariseDays);
  for (const path of ["appointments/search", "appointment/search"]) router.post(path, search);
  for (const path of ["appointmentService/all/default", "appointmentService/all/full"]) {
    router.get(path, () => APPOINTMENT_SERVICES.map((service) => ({ ...service, serviceTypes: [] })));
  }
}

interface Booked {
  chart: Chart;
  appointment: Appointment;
}

function booked(clinic: Clinic): Booked[] {
  return clinic.charts.flatMap((chart) => chart.appointments.map((appointment) => ({ chart, appointment })));
}

function listOfDay({ clinic, query }: ApiRequest) {
  const day = new Date(query.get("forDate") ?? Date.now()).toDateString();
  return booked(clinic)
    .filter(({ appointment }) => appointment.at.toDateString() === day)
    .map(({ chart, appointment }) => presentAppointment(chart, appointment));
}

interface SentSearch {
  patientUuid?: string;
  startDate?: string;
  endDate?: string;
}

function search({ clinic, body }: ApiRequest) {
  const { patientUuid, startDate, endDate } = (body ?? {}) as SentSearch;
  const earliest = startDate ? Date.parse(startDate) : Number.NEGATIVE_INFINITY;
  const latest = endDate ? Date.parse(endDate) : Number.POSITIVE_INFINITY;
  return booked(clinic)
    .filter(({ chart }) => patientUuid === undefined || chart.uuid === patientUuid)
    .filter(({ appointment }) => appointment.at.getTime() >= earliest && appointment.at.getTime() <= latest)
    .map(({ chart, appointment }) => presentAppointment(chart, appointment));
}

/** For each service the number of appointments on each day that has any. */
function summariseDays({ clinic }: ApiRequest) {
  return APPOINTMENT_SERVICES.map((service) => {
    const counts: Record<string, { allAppointmentsCount: number; missedAppointmentsCount: number }> = {};
    for (const { appointment } of booked(clinic)) {
      if (appointment.serviceUuid !== service.uuid) continue;
      const day = isoDay(appointment.at);
      counts[day] = { allAppointmentsCount: (counts[day]?.allAppointmentsCount ?? 0) + 1, missedAppointmentsCount: 0 };
    }
    return { appointmentService: { ...service, serviceTypes: [] }, appointmentCountMap: counts };
  });
}

function isoDay(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
}
