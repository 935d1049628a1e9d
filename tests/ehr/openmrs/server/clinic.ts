import { randomUUID } from "node:crypto";
import type { Chart, Encounter, Visit } from "../people/chart.ts";
import { notFound } from "./http-failure.ts";

/** The memory of one server: charts as they are now and what users keep about themselves. */
export class Clinic {
  readonly charts: Chart[];
  /** Preferences that the front end stores for a user, by user UUID. */
  readonly userProperties = new Map<string, Record<string, unknown>>();
  readonly #charts: Map<string, Chart>;

  constructor(charts: Chart[]) {
    this.charts = charts;
    this.#charts = new Map(charts.map((chart) => [chart.uuid, chart]));
  }

  /** The chart of a patient; fails with 404 when there is none. */
  chart(patientUuid: string | null | undefined): Chart {
    const chart = this.#charts.get((patientUuid ?? "").replace(/^Patient\//, ""));
    if (!chart) {
      throw notFound(`patient ${patientUuid}`);
    }
    return chart;
  }

  /** Takes a new patient in. */
  addChart(chart: Chart): void {
    this.charts.push(chart);
    this.#charts.set(chart.uuid, chart);
  }

  findVisit(uuid: string | undefined): { chart: Chart; visit: Visit } {
    for (const chart of this.charts) {
      const visit = chart.visits.find((candidate) => candidate.uuid === uuid);
      if (visit) {
        return { chart, visit };
      }
    }
    throw notFound(`visit ${uuid}`);
  }

  findEncounter(uuid: string | undefined): { chart: Chart; encounter: Encounter } {
    for (const chart of this.charts) {
      const encounter = chart.encounters.find((candidate) => candidate.uuid === uuid);
      if (encounter) {
        return { chart, encounter };
      }
    }
    throw notFound(`encounter ${uuid}`);
  }

  newUuid(): string {
    return randomUUID();
  }
}
