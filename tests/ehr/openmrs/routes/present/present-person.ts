import { ageInYears } from "../../../people/age-in-years.ts";
import { stableUuid } from "../../clinic/stable-uuid.ts";
import type { Chart } from "../../people/chart.ts";

/** The attribute type of telephone numbers, as the front end is configured for. */
export const TELEPHONE = { uuid: "14d4f066-15f5-102d-96e4-000c29c2a5d7", display: "Telephone Number" };

/** The person of a chart in the form of the REST API. */
export function presentPerson(chart: Chart) {
  const { gender, birthdate } = chart.person;
  const name = presentName(chart);
  const address = presentAddress(chart);
  return {
    uuid: chart.uuid,
    display: chart.name,
    gender,
    age: ageInYears(birthdate, new Date()),
    birthdate: `${birthdate}T00:00:00.000+0000`,
    birthdateEstimated: false,
    dead: false,
    deathDate: null,
    causeOfDeath: null,
    causeOfDeathNonCoded: null,
    preferredName: name,
    personName: name,
    names: [name],
    preferredAddress: address,
    addresses: address ? [address] : [],
    attributes: presentAttributes(chart),
  };
}

/** What the person can be reached by. */
export function presentAttributes(chart: Chart) {
  const { phone } = chart.person;
  if (!phone) {
    return [];
  }
  return [
    {
      uuid: stableUuid("telephone", chart.uuid),
      display: `${TELEPHONE.display} = ${phone}`,
      value: phone,
      attributeType: { ...TELEPHONE, format: "java.lang.String" },
    },
  ];
}

function presentName(chart: Chart) {
  const { given, middle = null, family } = chart.person;
  return {
    uuid: stableUuid("name", chart.uuid),
    display: chart.name,
    givenName: given,
    middleName: middle,
    familyName: family,
    preferred: true,
  };
}

function presentAddress(chart: Chart) {
  const { address } = chart.person;
  return address ? { uuid: stableUuid("address", chart.uuid), preferred: true, ...address } : null;
}
