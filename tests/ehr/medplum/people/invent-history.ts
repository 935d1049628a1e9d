import type { Random } from "../../people/random.ts";
import type { Resource } from "./chart.ts";
import { inventAppointments } from "./invent-appointments.ts";
import { inventAllergies, inventCoverage, inventProblems, inventVaccines } from "./invent-background.ts";
import { inventLaboratoryOrders, inventPrescriptions } from "./invent-orders.ts";
import { inventResults } from "./invent-results.ts";
import { inventMessages, inventTasks } from "./invent-tasks.ts";
import { inventVisits } from "./invent-visits.ts";
import { inventSmoking, inventVitals } from "./invent-vitals.ts";

/** How much of everything a chart holds. */
export interface Amounts {
  visits: number;
  drugs: number;
  pastDrugs: number;
  problems: number;
  allergies: number;
  vaccines: number;
  orders: number;
  tasks: number;
}

/** Whose chart it is. */
export interface Subject {
  uuid: string;
  name: string;
}

/** The clinical part of a chart, newest visit first: it began within the hours before `now`. */
export function inventHistory(random: Random, subject: Subject, amounts: Amounts, now: Date): Resource[] {
  const patient = { reference: `Patient/${subject.uuid}`, display: subject.name };
  const visits = inventVisits(random, patient, amounts.visits, now);
  return [
    ...visits.map(({ encounter }) => encounter),
    ...visits.flatMap(({ encounter, at }) => inventVitals(random, patient, encounter, at)),
    ...visits.flatMap(({ at }) => inventResults(random, patient, at)),
    ...inventSmoking(random, patient, now),
    ...inventProblems(random, patient, amounts.problems, now),
    ...inventAllergies(random, patient, amounts.allergies, now),
    ...inventPrescriptions(random, patient, { active: amounts.drugs, past: amounts.pastDrugs, now }),
    ...inventLaboratoryOrders(random, patient, amounts.orders, now),
    ...inventVaccines(random, patient, amounts.vaccines, now),
    ...inventCoverage(random, patient, now),
    ...inventAppointments(random, patient, now),
    ...inventTasks(random, patient, amounts.tasks, now),
    ...inventMessages(random, patient, now),
  ];
}
