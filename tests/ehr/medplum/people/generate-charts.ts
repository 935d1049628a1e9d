import { fullName } from "../../people/full-name.ts";
import { inventBarePerson, inventLongPerson, inventPerson } from "../../people/invent-person.ts";
import type { Person } from "../../people/person.ts";
import { Random } from "../../people/random.ts";
import { asRecorded } from "./as-recorded.ts";
import type { Chart } from "./chart.ts";
import { chartTruth } from "./chart-truth.ts";
import { type Amounts, inventHistory } from "./invent-history.ts";
import { inventPatient } from "./invent-patient.ts";
import { LABEL_FAMILY_NAMES } from "./label-family-names.ts";

/** What the people depend on. */
export interface GenerateOptions {
  seed: number;
  /** Number of charts, the empty and the extreme one included. */
  patients: number;
  /** The moment that visits and results are counted back from. */
  now: Date;
}

const ORDINARY: Amounts = { visits: 3, drugs: 4, pastDrugs: 1, problems: 3, allergies: 2, vaccines: 2, orders: 3, tasks: 1 };
const EXTREME: Amounts = { visits: 12, drugs: 20, pastDrugs: 4, problems: 24, allergies: 8, vaccines: 5, orders: 10, tasks: 6 };
/** Far from the seeds of the OpenMRS under test, so that the two have no patient in common. */
const SEED_OFFSET = 40_009;

/**
 * The synthetic patients of one seed: ordinary charts of one and the same structure, then the empty chart and the extreme one. Every
 * chart has a seed of its own, so that a change to one leaves the others as they were.
 */
export function generateCharts({ seed, patients, now }: GenerateOptions): Chart[] {
  const charts: Chart[] = [];
  for (let index = 0; index < patients; index += 1) {
    const random = new Random(seed * 1_000_003 + index * 7919 + SEED_OFFSET);
    if (index === patients - 2) charts.push(makeChart(random, "empty", inventBarePerson(random), null, now));
    else if (index === patients - 1) charts.push(makeChart(random, "extreme", inventLongPerson(random), EXTREME, now));
    else charts.push(makeChart(random, "ordinary", inventPerson(random, index, LABEL_FAMILY_NAMES), ORDINARY, now));
  }
  return charts;
}

function makeChart(random: Random, kind: Chart["kind"], person: Person, amounts: Amounts | null, now: Date): Chart {
  const uuid = random.uuid();
  const patient = inventPatient(random, uuid, person, { known: amounts !== null, now });
  const history = amounts ? inventHistory(random, { uuid, name: fullName(person) }, amounts, now) : [];
  const resources = [patient, ...history.map(asRecorded)];
  return { uuid, kind, name: fullName(person), resources, truth: chartTruth(resources, now) };
}
