import { randomInt } from "node:crypto";
import { fullName } from "../../../people/full-name.ts";
import type { Address, Person } from "../../../people/person.ts";
import { stableUuid } from "../../clinic/stable-uuid.ts";
import type { Chart } from "../../people/chart.ts";
import { emptyHistory } from "../../people/invent-history.ts";
import type { ApiRequest, Router } from "../../server/router.ts";
import { OPENMRS_ID, presentPatient } from "../present/present-patient.ts";
import { results } from "../present/results.ts";

const SOURCE = {
  uuid: stableUuid("identifier source"),
  name: "Generator for OpenMRS ID",
  display: "Generator for OpenMRS ID",
  identifierType: OPENMRS_ID,
  autoGenerationOption: { manualEntryEnabled: false, automaticGenerationEnabled: true },
};

const ADDRESS_FIELDS = {
  address1: "Address line 1",
  cityVillage: "City",
  stateProvince: "State",
  postalCode: "Postal code",
  country: "Country",
};

const ADDRESS_TEMPLATE = {
  displayName: "Clinic address",
  codeName: "clinic",
  country: null,
  lines: Object.entries(ADDRESS_FIELDS).map(([codeName, displayText]) => [
    { isToken: "IS_ADDR_TOKEN", displayText, codeName, displaySize: "30" },
  ]),
  lineByLineFormat: Object.keys(ADDRESS_FIELDS),
  nameMappings: ADDRESS_FIELDS,
  sizeMappings: {},
  elementDefaults: {},
  elementRegex: {},
  elementRegexFormats: {},
  requiredElements: null,
};

interface SentPatient {
  uuid?: string;
  identifiers?: { identifier: string }[];
  person?: {
    names?: { givenName: string; middleName?: string; familyName: string }[];
    gender?: string;
    birthdate?: string;
    addresses?: Partial<Address>[];
    attributes?: { value: string }[];
  };
}

/** What the registration form needs, and taking a new patient in. */
export function addRegistrationRoutes(router: Router): void {
  router.get("patientidentifiertype", () => results([OPENMRS_ID]));
  router.get("idgen/identifiersource", () => results([SOURCE]));
  router.post("idgen/identifiersource/:uuid/identifier", () => ({ identifier: `10${randomInt(10_000, 99_999)}` }));
  router.get("idgen/autogenerationoption", () =>
    results([
      {
        uuid: stableUuid("generation option"),
        identifierType: OPENMRS_ID,
        source: SOURCE,
        ...SOURCE.autoGenerationOption,
      },
    ]),
  );
  router.get("addresstemplate", () => results([ADDRESS_TEMPLATE]));
  router.post("patient", registerPatient);
}

function registerPatient({ clinic, body }: ApiRequest) {
  const sent = body as SentPatient;
  const person = readPerson(sent);
  const chart: Chart = {
    uuid: sent.uuid ?? clinic.newUuid(),
    kind: "ordinary",
    name: fullName(person),
    truth: [fullName(person), person.given, person.family, person.identifier],
    person,
    ...emptyHistory(),
  };
  clinic.addChart(chart);
  return presentPatient(chart);
}

function readPerson({ person = {}, identifiers }: SentPatient): Person {
  const [name] = person.names ?? [];
  const [address] = person.addresses ?? [];
  return {
    given: name?.givenName ?? "",
    ...(name?.middleName ? { middle: name.middleName } : {}),
    family: name?.familyName ?? "",
    gender: person.gender === "M" ? "M" : "F",
    birthdate: (person.birthdate ?? "1990-01-01").slice(0, 10),
    identifier: identifiers?.[0]?.identifier ?? `10${randomInt(10_000, 99_999)}`,
    ...(person.attributes?.[0] ? { phone: person.attributes[0].value } : {}),
    ...(address
      ? {
          address: {
            address1: address.address1 ?? "",
            cityVillage: address.cityVillage ?? "",
            stateProvince: address.stateProvince ?? "",
            postalCode: address.postalCode ?? "",
            country: address.country ?? "",
          },
        }
      : {}),
  };
}
