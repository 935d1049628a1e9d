import type { Chart, Encounter, Observation } from "../../people/chart.ts";
import type { Clinic } from "../../server/clinic.ts";
import { HttpFailure, notFound } from "../../server/http-failure.ts";
import type { ApiRequest, Router } from "../../server/router.ts";
import { presentObservation } from "../present/present-encounter.ts";
import { results } from "../present/results.ts";
import { readObservations } from "./read-observations.ts";

interface Found {
  chart: Chart;
  observation: Observation;
  /** Absent for a sticky note. */
  encounter?: Encounter;
}

/** Observations one by one; those written without an encounter are the sticky notes of a chart. */
export function addObservationRoutes(router: Router): void {
  router.get("obs", ({ clinic, query }) => {
    const concepts = (query.get("concepts") ?? query.get("concept") ?? "").split(",").filter(Boolean);
    const found = observationsOf(clinic.chart(query.get("patient"))).filter(
      ({ observation }) => concepts.length === 0 || concepts.includes(observation.concept.uuid),
    );
    return results(found.map(present), query);
  });
  router.get("obs/:uuid", ({ clinic, parameters }) => present(find(clinic, parameters.uuid)));
  router.post("obs", addStickyNote);
  router.post("obs/:uuid", ({ clinic, parameters, body }) => {
    const found = find(clinic, parameters.uuid);
    const { value } = body as { value?: number | string };
    found.observation.value = value ?? found.observation.value;
    return present(found);
  });
  router.delete("obs/:uuid", ({ clinic, parameters }) => {
    const { chart, encounter, observation } = find(clinic, parameters.uuid);
    const list = encounter?.observations ?? chart.stickyNotes;
    list.splice(list.indexOf(observation), 1);
  });
}

function addStickyNote({ clinic, body }: ApiRequest) {
  const chart = clinic.chart((body as { person?: string }).person);
  const [observation] = readObservations(clinic, [body], new Date());
  if (!observation) {
    throw new HttpFailure(400, "An observation needs a concept and a value");
  }
  chart.stickyNotes.push(observation);
  return present({ chart, observation });
}

function observationsOf(chart: Chart): Found[] {
  const inEncounters = chart.encounters.flatMap((encounter) =>
    encounter.observations.map((observation) => ({ chart, observation, encounter })),
  );
  return [...chart.stickyNotes.map((observation) => ({ chart, observation })), ...inEncounters];
}

function find(clinic: Clinic, uuid: string | undefined): Found {
  const found = clinic.charts.flatMap(observationsOf).find(({ observation }) => observation.uuid === uuid);
  if (!found) {
    throw notFound(`obs ${uuid}`);
  }
  return found;
}

function present({ observation, encounter }: Found) {
  return presentObservation(observation, encounter);
}
