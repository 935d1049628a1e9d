import type { Address } from "../../../people/person.ts";
import { DEFAULT_LOCATION } from "../../clinic/locations.ts";
import { stableUuid } from "../../clinic/stable-uuid.ts";
import type { Chart } from "../../people/chart.ts";
import { OPENMRS_ID } from "../present/present-patient.ts";

const IDENTIFIER_LOCATION = "http://fhir.openmrs.org/ext/patient/identifier#location";

/** A patient as a FHIR resource; what is not known is left out, as the front end expects. */
export function fhirPatient(chart: Chart) {
  const { given, middle, family, gender, birthdate, identifier, phone, address } = chart.person;
  return {
    resourceType: "Patient",
    id: chart.uuid,
    active: true,
    identifier: [
      {
        id: stableUuid("identifier", chart.uuid),
        extension: [
          {
            url: IDENTIFIER_LOCATION,
            valueReference: {
              reference: `Location/${DEFAULT_LOCATION.uuid}`,
              type: "Location",
              display: DEFAULT_LOCATION.display,
            },
          },
        ],
        use: "official",
        type: { coding: [{ code: OPENMRS_ID.uuid }], text: OPENMRS_ID.display },
        value: identifier,
      },
    ],
    name: [
      {
        id: stableUuid("name", chart.uuid),
        use: "usual",
        text: chart.name,
        family,
        given: middle ? [given, middle] : [given],
      },
    ],
    gender: gender === "F" ? "female" : "male",
    birthDate: birthdate,
    deceasedBoolean: false,
    ...(phone ? { telecom: [{ id: stableUuid("telephone", chart.uuid), system: "phone", value: phone }] } : {}),
    ...(address ? { address: [fhirAddress(chart.uuid, address)] } : {}),
  };
}

const ADDRESS = "http://fhir.openmrs.org/ext/address";

function fhirAddress(chartUuid: string, { address1, cityVillage, stateProvince, postalCode, country }: Address) {
  return {
    id: stableUuid("address", chartUuid),
    use: "home",
    extension: [{ url: ADDRESS, extension: [{ url: `${ADDRESS}#address1`, valueString: address1 }] }],
    city: cityVillage,
    state: stateProvince,
    postalCode,
    country,
  };
}
