import { LABEL_GIVEN_NAMES, NAME_POOLS } from "./name-pools.ts";
import type { Address, Person } from "./person.ts";
import type { Random } from "./random.ts";

const STREETS = ["Nowhere Lane", "Quince Street", "Old Ferry Road", "Rue de l’Étang", "Bakersfield Mews", "Ölandsgatan"];
const CITIES = ["Testhaven", "Mockingford", "Nueva Prueba", "Fiktivík", "Port Sample", "Umuahia Nova", "Đông Thử"];
const PROVINCES = ["Northmarch", "Alta Vista", "Southfold", "Isla Menor", "Eastreach"];
const COUNTRIES = ["Atlantica", "Ruritania", "Zembla", "Genovia", "Sylvania"];
/** The alphabet of OpenMRS identifiers: no letters that look like digits. Others may as well use it. */
const IDENTIFIER_LETTERS = [..."0123456789ACDEFGHJKLMNPRTUVWXY"];
/** Every fourth chart has a name that equals a label of the interface. */
const LABEL_NAME_EVERY = 4;

/**
 * The person of the ordinary chart at `index`; the culture depends on the index alone, all else on the seed.
 *
 * @param labelFamilyNames labels of the EHR's interface that some of its patients are to be named like
 */
export function inventPerson(random: Random, index: number, labelFamilyNames: readonly string[]): Person {
  const pool = NAME_POOLS[index % NAME_POOLS.length] as (typeof NAME_POOLS)[number];
  const gender = random.pick(["F", "M"] as const);
  const person: Person = {
    given: random.pick(gender === "F" ? pool.female : pool.male),
    family: random.pick(pool.family),
    gender,
    birthdate: inventBirthdate(random, 1936, 2004),
    identifier: inventIdentifier(random),
    phone: `(${random.integer(201, 989)}) 555-01${random.digits(2)}`,
    address: inventAddress(random),
  };
  if (pool.middle.length > 0) {
    person.middle = random.pick(pool.middle);
  }
  if (index % LABEL_NAME_EVERY === LABEL_NAME_EVERY - 1) {
    person.given = random.pick(LABEL_GIVEN_NAMES);
    person.family = random.pick(labelFamilyNames);
    delete person.middle;
  }
  return person;
}

/** A person whose every part is as long as a real register allows. */
export function inventLongPerson(random: Random): Person {
  const long = NAME_POOLS.at(-1) as (typeof NAME_POOLS)[number];
  const second = NAME_POOLS[0] as (typeof NAME_POOLS)[number];
  return {
    given: random.sample(long.female, 3).join(" "),
    middle: `${random.pick(long.middle)} ${random.pick(second.female)}`,
    family: `${random.sample(long.family, 2).join("-")} ${random.pick(second.family)}`,
    gender: "F",
    birthdate: inventBirthdate(random, 1915, 1919),
    identifier: inventIdentifier(random),
    phone: `+${random.digits(3)} (${random.digits(4)}) 555-01${random.digits(2)} ext. ${random.digits(5)}`,
    address: {
      ...inventAddress(random),
      address1: `Apartment ${random.integer(1000, 9999)}, Building Q, ${random.pick(STREETS)} behind the third water tower`,
      cityVillage: `Llanfair-upon-${random.pick(CITIES)}-next-to-the-Old-Lighthouse`,
    },
  };
}

/** A person of whom only what a register demands is known. */
export function inventBarePerson(random: Random): Person {
  const pool = NAME_POOLS[1] as (typeof NAME_POOLS)[number];
  return {
    given: random.pick(pool.female),
    family: random.pick(pool.family),
    gender: "F",
    birthdate: inventBirthdate(random, 1970, 2000),
    identifier: inventIdentifier(random),
  };
}

function inventBirthdate(random: Random, firstYear: number, lastYear: number): string {
  const month = String(random.integer(1, 12)).padStart(2, "0");
  const day = String(random.integer(1, 28)).padStart(2, "0");
  return `${random.integer(firstYear, lastYear)}-${month}-${day}`;
}

function inventIdentifier(random: Random): string {
  return `10${Array.from({ length: 5 }, () => random.pick(IDENTIFIER_LETTERS)).join("")}`;
}

function inventAddress(random: Random): Address {
  return {
    address1: `${random.integer(2, 998)} ${random.pick(STREETS)}`,
    cityVillage: random.pick(CITIES),
    stateProvince: random.pick(PROVINCES),
    postalCode: random.digits(5),
    country: random.pick(COUNTRIES),
  };
}
