import type { Concept } from "./concept.ts";
import { DRUGS } from "./drugs.ts";
import { LABORATORY_PANELS, LABORATORY_TESTS } from "./laboratory.ts";
import { NOTE_TEXT } from "./notes.ts";
import { ALLERGENS, DIAGNOSES, REACTIONS, VACCINES } from "./terms.ts";
import { VITAL_SIGNS, VITAL_SIGNS_SET, VITALS_NOTE } from "./vital-signs.ts";

/** Sets by the UUIDs that the allergy form is configured for out of the box (CIEL dictionary). */
const SETS: Concept[] = [
  set("162552", "Reference application common drug allergens", ALLERGENS.drug),
  set("162553", "Reference application common food allergens", ALLERGENS.food),
  set("162554", "Reference application common environmental allergens", ALLERGENS.environment),
  set("162555", "Reference application allergic reactions", REACTIONS),
  set("984", "Immunizations", VACCINES),
];

const SINGLE_ANSWERS: Concept[] = [set("1498", "Mild"), set("1499", "Moderate"), set("1500", "Severe"), set("5622", "Other")];

const CONCEPTS: Concept[] = [
  ...Object.values(VITAL_SIGNS),
  VITAL_SIGNS_SET,
  VITALS_NOTE,
  NOTE_TEXT,
  ...LABORATORY_TESTS,
  ...LABORATORY_PANELS,
  ...DIAGNOSES,
  ...Object.values(ALLERGENS).flat(),
  ...REACTIONS,
  ...VACCINES,
  ...DRUGS.map(({ concept }) => concept),
  ...SETS,
  ...SINGLE_ANSWERS,
];

const BY_UUID = new Map(CONCEPTS.map((concept) => [concept.uuid, concept]));

export function findConcept(uuid: string | undefined): Concept | undefined {
  return uuid === undefined ? undefined : BY_UUID.get(uuid);
}

/** The concept with that UUID; a nameless one when the dictionary lacks it. */
export function conceptOf(uuid: string): Concept {
  return findConcept(uuid) ?? { uuid, display: "Unknown concept", datatype: "N/A" };
}

/** Diagnoses, which is what the front end searches by name, that contain the words. */
export function searchDiagnoses(words: string): Concept[] {
  return containing(DIAGNOSES, words);
}

/** Laboratory tests that contain the words. */
export function searchTests(words: string): Concept[] {
  return containing(LABORATORY_TESTS, words);
}

function containing(concepts: Concept[], words: string): Concept[] {
  return concepts.filter(({ display }) => display.toLowerCase().includes(words.toLowerCase()));
}

function set(number: string, display: string, members?: Concept[]): Concept {
  return { uuid: number.padEnd(36, "A"), display, datatype: "N/A", members };
}
