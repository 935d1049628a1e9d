import { randomInt } from "node:crypto";
import { conceptOf } from "../../clinic/dictionary.ts";
import { ENCOUNTER_TYPES, encounterTypeOf } from "../../clinic/encounter-types.ts";
import { PROVIDERS } from "../../clinic/providers.ts";
import type { Encounter } from "../../people/chart.ts";
import type { ApiRequest, Router } from "../../server/router.ts";
import { CLINICIAN, presentEncounter } from "../present/present-encounter.ts";
import { results } from "../present/results.ts";
import { readObservations } from "./read-observations.ts";
import { readOrder, type SentOrder } from "./read-order.ts";

interface SentEncounter {
  patient?: string;
  visit?: string;
  encounterType?: string;
  encounterDatetime?: string;
  obs?: unknown;
  orders?: SentOrder[];
}

/** Encounters: what forms write (vitals, notes, orders) and what visits show. */
export function addEncounterRoutes(router: Router): void {
  router.get("encounter", ({ clinic, query }) => {
    const chart = clinic.chart(query.get("patient"));
    const type = query.get("encounterType");
    const visit = query.get("visit");
    const encounters = chart.encounters
      .filter((encounter) => !type || encounter.type.uuid === type)
      .filter((encounter) => !visit || encounter.visitUuid === visit)
      .sort((first, second) => second.at.getTime() - first.at.getTime());
    const page = results(encounters, query);
    return { ...page, results: page.results.map((encounter) => presentEncounter(chart, encounter)) };
  });
  router.get("encounter/:uuid", ({ clinic, parameters }) => {
    const { chart, encounter } = clinic.findEncounter(parameters.uuid);
    return presentEncounter(chart, encounter);
  });
  router.post("encounter", addEncounter);
  router.post("encounter/:uuid", changeEncounter);
  router.delete("encounter/:uuid", ({ clinic, parameters }) => {
    const { chart, encounter } = clinic.findEncounter(parameters.uuid);
    chart.encounters.splice(chart.encounters.indexOf(encounter), 1);
  });
  router.post("patientdiagnoses", ({ clinic, body }) => {
    const sent = body as { encounter?: string; diagnosis?: { coded?: string } };
    const { encounter } = clinic.findEncounter(sent.encounter);
    const { uuid, display } = conceptOf(sent.diagnosis?.coded ?? "");
    encounter.diagnoses.push(display);
    return { uuid: clinic.newUuid(), display, diagnosis: { coded: { uuid, display } } };
  });
  const types = Object.values(ENCOUNTER_TYPES).map((type) => ({ ...type, name: type.display, retired: false }));
  router.get("encountertype", () => results(types));
  router.get("encountertype/:uuid", ({ parameters }) => encounterTypeOf(parameters.uuid));
  router.get("encounterrole", () => results([CLINICIAN]));
}

function addEncounter({ clinic, user, body }: ApiRequest) {
  const sent = body as SentEncounter;
  const chart = clinic.chart(sent.patient);
  const at = sent.encounterDatetime ? new Date(sent.encounterDatetime) : new Date();
  const providerUuid = PROVIDERS.find(({ identifier }) => identifier === user.username)?.uuid ?? "";
  const encounter: Encounter = {
    uuid: clinic.newUuid(),
    visitUuid: sent.visit ?? chart.visits.find(({ stoppedAt }) => !stoppedAt)?.uuid,
    type: encounterTypeOf(sent.encounterType),
    at,
    providerUuid,
    observations: readObservations(clinic, sent.obs, at),
    diagnoses: [],
  };
  chart.encounters.unshift(encounter);
  for (const order of sent.orders ?? []) {
    const orderNumber = `ORD-${randomInt(1_000_000)}`;
    chart.orders.unshift(readOrder(order, { uuid: clinic.newUuid(), orderNumber, encounter, providerUuid, chart }));
  }
  return presentEncounter(chart, encounter);
}

/** An edited form sends the observations that it holds now; they replace those of the same concept. */
function changeEncounter({ clinic, parameters, body }: ApiRequest) {
  const { chart, encounter } = clinic.findEncounter(parameters.uuid);
  const sent = readObservations(clinic, (body as SentEncounter).obs, encounter.at);
  const changed = new Set(sent.map(({ concept }) => concept.uuid));
  encounter.observations = [...encounter.observations.filter(({ concept }) => !changed.has(concept.uuid)), ...sent];
  return presentEncounter(chart, encounter);
}
