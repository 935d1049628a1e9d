import type { Person } from "../../people/person.ts";
import type { Random } from "../../people/random.ts";
import { USERS } from "../clinic/users.ts";
import type { Resource } from "./chart.ts";
import { momentBefore } from "./moment-before.ts";
import { staffReference } from "./staff-reference.ts";

const LANGUAGES = ["Spanish", "Vietnamese", "Arabic", "Mandarin", "Ukrainian", "Icelandic", "Yoruba", "Polish", "Tamil"];
const KIN = ["Mother", "Father", "Spouse", "Daughter", "Son", "Neighbor"];

/** The Patient resource of a person; one of whom little is known has no doctor, language or next of kin. */
export function inventPatient(random: Random, id: string, person: Person, options: { known: boolean; now: Date }): Resource {
  const { given, middle, family, gender, birthdate, identifier, phone, address } = person;
  const registered = momentBefore(random, options.now, 900, 4000).toISOString();
  const language = random.pick(LANGUAGES);
  const kin = { relationship: [{ text: random.pick(KIN) }], name: { given: [random.pick(GIVEN_OF_KIN)], family } };
  const kinPhone = `(${random.integer(201, 989)}) 555-01${random.digits(2)}`;
  return {
    resourceType: "Patient",
    id,
    meta: { lastUpdated: registered },
    active: true,
    identifier: [{ system: "MRN", value: identifier }],
    name: [{ given: middle ? [given, ...middle.split(" ")] : [given], family }],
    gender: gender === "F" ? "female" : "male",
    birthDate: birthdate,
    ...(phone ? { telecom: [{ system: "phone", use: "home", value: phone }] } : {}),
    ...(address
      ? {
          address: [
            {
              line: [address.address1],
              city: address.cityVillage,
              state: address.stateProvince,
              postalCode: address.postalCode,
              country: address.country,
            },
          ],
        }
      : {}),
    ...(options.known
      ? {
          communication: [{ language: { text: language, coding: [{ display: language }] }, preferred: true }],
          contact: [{ ...kin, telecom: [{ system: "phone", value: kinPhone }] }],
          generalPractitioner: [staffReference(USERS[1])],
        }
      : {}),
  };
}

const GIVEN_OF_KIN = [
  "Marisol",
  "Ekaterina",
  "Abdullahi",
  "Thorvald",
  "Mei-Ling",
  "Priyanka",
  "Ignacio",
  "Wilhelmina",
  "Jadwiga",
];
