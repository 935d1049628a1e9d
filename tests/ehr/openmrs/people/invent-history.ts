import type { Random } from "../../people/random.ts";
import { PROGRAMS } from "../clinic/programs.ts";
import { ALLERGENS, DIAGNOSES, REACTIONS, VACCINES } from "../clinic/terms.ts";
import { VISIT_TYPES } from "../clinic/visit-types.ts";
import type { Allergy, Chart, Condition, Enrollment, Immunization, Visit } from "./chart.ts";
import { inventAppointments } from "./invent-appointments.ts";
import { inventResults, inventVisitNote, inventVitals } from "./invent-encounters.ts";
import { inventDrugOrders, inventTestOrders } from "./invent-orders.ts";
import { inventBuild, type Severity } from "./invent-vitals.ts";

/** How much of everything a chart holds. */
export interface Amounts {
  visits: number;
  activeDrugs: number;
  pastDrugs: number;
  conditions: number;
  allergies: number;
  immunizations: number;
  severity: Severity;
}

/** The clinical part of a chart. */
export type History = Pick<
  Chart,
  | "visits"
  | "encounters"
  | "orders"
  | "conditions"
  | "allergies"
  | "immunizations"
  | "enrollments"
  | "appointments"
  | "stickyNotes"
>;

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A chart's clinical part; the first visit is active and began within the last hours before `now`. */
export function inventHistory(random: Random, now: Date, amounts: Amounts): History {
  const build = inventBuild(random, amounts.severity);
  const visits = inventVisits(random, now, amounts.visits);
  const encounters = visits.flatMap((visit) => {
    const after = (minutes: number) => new Date(visit.startedAt.getTime() + minutes * MINUTE);
    return [
      inventVitals(random, visit, after(random.integer(3, 9)), build),
      inventResults(random, visit, after(random.integer(10, 14))),
      inventVisitNote(random, visit, after(random.integer(15, 25))),
    ];
  });
  const notes = encounters.filter(({ diagnoses }) => diagnoses.length > 0);
  const [latestNote] = notes;
  const drugOrders = inventDrugOrders(random, notes, { active: amounts.activeDrugs, past: amounts.pastDrugs });
  return {
    visits,
    encounters,
    orders: latestNote ? [...drugOrders, ...inventTestOrders(random, latestNote)] : drugOrders,
    conditions: inventConditions(random, now, amounts.conditions),
    allergies: inventAllergies(random, now, amounts.allergies),
    immunizations: inventImmunizations(random, now, amounts.immunizations),
    enrollments: inventEnrollments(random, now),
    appointments: inventAppointments(random, now),
    stickyNotes: [],
  };
}

/** A chart in which nothing was ever written. */
export function emptyHistory(): History {
  return {
    visits: [],
    encounters: [],
    orders: [],
    conditions: [],
    allergies: [],
    immunizations: [],
    enrollments: [],
    appointments: [],
    stickyNotes: [],
  };
}

function inventVisits(random: Random, now: Date, count: number): Visit[] {
  return Array.from({ length: count }, (_, index) => {
    const daysAgo = index === 0 ? 0 : index * 31 + random.integer(0, 25);
    const startedAt = new Date(now.getTime() - daysAgo * DAY - random.integer(35, 110) * MINUTE);
    const visit: Visit = { uuid: random.uuid(), startedAt, visitTypeUuid: random.pick(VISIT_TYPES).uuid, attributes: [] };
    if (index > 0) {
      visit.stoppedAt = new Date(startedAt.getTime() + random.integer(45, 200) * MINUTE);
    }
    return visit;
  });
}

function inventConditions(random: Random, now: Date, count: number): Condition[] {
  return random.sample(DIAGNOSES, count).map((concept, index) => {
    const onset = daysBefore(now, random.integer(200, 6000));
    const condition: Condition = {
      uuid: random.uuid(),
      concept,
      status: "active",
      onset,
      recordedAt: daysBefore(now, random.integer(1, 190)),
    };
    const isOver = index % 4 === 3;
    return isOver ? { ...condition, status: "inactive", ended: daysBefore(now, random.integer(1, 190)) } : condition;
  });
}

function inventAllergies(random: Random, now: Date, count: number): Allergy[] {
  return random.sample(Object.values(ALLERGENS).flat(), count).map((allergen) => ({
    uuid: random.uuid(),
    allergen,
    reactions: random.sample(REACTIONS, random.integer(1, 2)),
    severity: random.pick(["mild", "moderate", "severe"] as const),
    note: `Reported ${random.integer(1, 40)} years ago by ${random.pick(["the mother", "the patient", "a neighbour"])}`,
    recordedAt: daysBefore(now, random.integer(1, 900)),
  }));
}

function inventImmunizations(random: Random, now: Date, count: number): Immunization[] {
  return random.sample(VACCINES, count).map((vaccine) => ({
    uuid: random.uuid(),
    vaccine,
    at: daysBefore(now, random.integer(30, 1500)),
    doseNumber: random.integer(1, 3),
  }));
}

function inventEnrollments(random: Random, now: Date): Enrollment[] {
  const program = random.pick(PROGRAMS);
  return [{ uuid: random.uuid(), programUuid: program.uuid, enrolledAt: daysBefore(now, random.integer(30, 900)) }];
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}
