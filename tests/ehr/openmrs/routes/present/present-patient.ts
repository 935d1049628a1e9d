import { DEFAULT_LOCATION } from "../../clinic/locations.ts";
import { stableUuid } from "../../clinic/stable-uuid.ts";
import type { Chart } from "../../people/chart.ts";
import { presentPerson } from "./present-person.ts";

/** The identifier type that the front end is configured for. */
export const OPENMRS_ID = {
  uuid: "05a29f94-c0ed-11e2-94be-8c13b969e334",
  display: "OpenMRS ID",
  name: "OpenMRS ID",
  required: true,
  format: null,
  uniquenessBehavior: "UNIQUE",
};

/** A patient in the form of the REST API. */
export function presentPatient(chart: Chart) {
  const { identifier } = chart.person;
  const presentedIdentifier = {
    uuid: stableUuid("identifier", chart.uuid),
    display: `${OPENMRS_ID.display} = ${identifier}`,
    identifier,
    preferred: true,
    identifierType: OPENMRS_ID,
    location: { ...DEFAULT_LOCATION, name: DEFAULT_LOCATION.display },
  };
  return {
    uuid: chart.uuid,
    display: `${identifier} - ${chart.name}`,
    identifiers: [presentedIdentifier],
    patientIdentifier: presentedIdentifier,
    person: presentPerson(chart),
    attributes: [],
    voided: false,
    links: [],
  };
}
