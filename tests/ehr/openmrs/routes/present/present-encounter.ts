import { DEFAULT_LOCATION } from "../../clinic/locations.ts";
import { providerOf } from "../../clinic/providers.ts";
import { stableUuid } from "../../clinic/stable-uuid.ts";
import { visitTypeOf } from "../../clinic/visit-types.ts";
import type { Chart, Encounter, Observation } from "../../people/chart.ts";
import { presentConcept } from "./present-concept.ts";
import { presentOrder } from "./present-order.ts";
import { presentProvider } from "./present-provider.ts";
import { restDate } from "./rest-date.ts";

/** The role of whoever writes an encounter. */
export const CLINICIAN = { uuid: "240b26f9-dd88-4172-823d-4a8bfeb7841f", display: "Clinician", name: "Clinician" };

/** An encounter in the form of the REST API, with its observations, orders and diagnoses. */
export function presentEncounter(chart: Chart, encounter: Encounter) {
  const provider = providerOf(encounter.providerUuid);
  const visit = chart.visits.find(({ uuid }) => uuid === encounter.visitUuid);
  return {
    uuid: encounter.uuid,
    display: encounter.type.display,
    encounterDatetime: restDate(encounter.at),
    encounterType: { ...encounter.type, name: encounter.type.display, viewPrivilege: null, editPrivilege: null },
    encounterProviders: [
      {
        uuid: stableUuid("encounter provider", encounter.uuid),
        display: `${provider.display}: ${CLINICIAN.display}`,
        provider: presentProvider(provider),
        encounterRole: CLINICIAN,
      },
    ],
    location: { ...DEFAULT_LOCATION, name: DEFAULT_LOCATION.display },
    patient: { uuid: chart.uuid, display: chart.name },
    visit: visit
      ? {
          uuid: visit.uuid,
          display: visitTypeOf(visit.visitTypeUuid).display,
          visitType: visitTypeOf(visit.visitTypeUuid),
          startDatetime: restDate(visit.startedAt),
          stopDatetime: restDate(visit.stoppedAt),
        }
      : null,
    form: null,
    obs: encounter.observations.map((observation) => presentObservation(observation, encounter)),
    orders: chart.orders
      .filter(({ encounterUuid }) => encounterUuid === encounter.uuid)
      .map((order) => presentOrder(chart, order)),
    diagnoses: encounter.diagnoses.map((display, index) => ({
      uuid: stableUuid("diagnosis", encounter.uuid, display),
      display,
      rank: index + 1,
      certainty: "CONFIRMED",
      voided: false,
      diagnosis: { coded: { uuid: stableUuid("diagnosis", display), display } },
    })),
    voided: false,
  };
}

/** An observation in the form of the REST API; a sticky note belongs to no encounter. */
export function presentObservation({ uuid, concept, value, at }: Observation, encounter?: Encounter) {
  return {
    uuid,
    display: `${concept.display}: ${value}`,
    concept: presentConcept(concept),
    value,
    obsDatetime: restDate(at),
    encounter: encounter ? { uuid: encounter.uuid, encounterType: encounter.type } : null,
    groupMembers: null,
    voided: false,
  };
}
