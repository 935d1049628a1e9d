import { fullName } from "../../people/full-name.ts";
import { inventBarePerson, inventLongPerson, inventPerson } from "../../people/invent-person.ts";
import type { Person } from "../../people/person.ts";
import { Random } from "../../people/random.ts";
import type { Chart } from "./chart.ts";
import { chartTruth } from "./chart-truth.ts";
import { type Amounts, emptyHistory, type History, inventHistory } from "./invent-history.ts";
import { LABEL_FAMILY_NAMES } from "./label-family-names.ts";

/** What the people depend on. */
export interface GenerateOptions {
  seed: number;
  /** Number of charts, the empty and the extreme one included. */
  patients: number;
  /** The moment that visits and results are counted back from. */
  now: Date;
}

const ORDINARY: Amounts = {
  visits: 4,
  activeDrugs: 4,
  pastDrugs: 2,
  conditions: 4,
  allergies: 3,
  immunizations: 2,
  severity: "ordinary",
};

const EXTREME: Amounts = {
  visits: 12,
  activeDrugs: 60,
  pastDrugs: 0,
  conditions: 40,
  allergies: 25,
  immunizations: 6,
  severity: "extreme",
};

/**
 * The synthetic patients of one seed: ordinary charts of one and the same structure, then the empty chart and the
 * extreme one. Every chart has a seed of its own, so that a change to one leaves the others as they were.
 */
export function generateCharts({ seed, patients, now }: GenerateOptions): Chart[] {
  const charts: Chart[] = [];
  for (let index = 0; index < patients; index += 1) {
    const random = new Random(seed * 1_000_003 + index * 7919);
    if (index === patients - 2) {
      charts.push(chart(random, "empty", inventBarePerson(random), emptyHistory(), now));
    } else if (index === patients - 1) {
      charts.push(chart(random, "extreme", inventLongPerson(random), inventHistory(random, now, EXTREME), now));
    } else {
      charts.push(
        chart(random, "ordinary", inventPerson(random, index, LABEL_FAMILY_NAMES), inventHistory(random, now, ORDINARY), now),
      );
    }
  }
  return charts;
}

function chart(random: Random, kind: Chart["kind"], person: Person, history: History, now: Date): Chart {
  const withoutTruth = { uuid: random.uuid(), kind, name: fullName(person), person, ...history };
  return { ...withoutTruth, truth: chartTruth(withoutTruth, now) };
}
