import type { Random } from "../../people/random.ts";
import type { Concept } from "../clinic/concept.ts";
import { ENCOUNTER_TYPES, type EncounterType } from "../clinic/encounter-types.ts";
import { LABORATORY_TESTS } from "../clinic/laboratory.ts";
import { COMPLAINTS, COURSES, NOTE_TEXT, PLANS } from "../clinic/notes.ts";
import { PROVIDERS } from "../clinic/providers.ts";
import { DIAGNOSES } from "../clinic/terms.ts";
import { VITAL_SIGNS, VITALS_NOTE } from "../clinic/vital-signs.ts";
import type { Encounter, Observation, Visit } from "./chart.ts";
import { type Build, inventVitalValues } from "./invent-vitals.ts";

/** The measurements of one visit, with the note of the one who took them. */
export function inventVitals(random: Random, visit: Visit, at: Date, build: Build): Encounter {
  const values = inventVitalValues(random, build);
  const observations = Object.entries(VITAL_SIGNS).map(([sign, concept]) =>
    observe(random, concept, values[sign as keyof typeof values], at),
  );
  const note = `Came with ${random.pick(COMPLAINTS)} ${random.pick(COURSES)}.`;
  return encounter(random, ENCOUNTER_TYPES.vitals, visit, at, [...observations, observe(random, VITALS_NOTE, note, at)]);
}

/** The note that the physician writes in one visit. */
export function inventVisitNote(random: Random, visit: Visit, at: Date): Encounter {
  const text = `Complains of ${random.pick(COMPLAINTS)} ${random.pick(COURSES)}. ${random.pick(PLANS)}`;
  const note = encounter(random, ENCOUNTER_TYPES.visitNote, visit, at, [observe(random, NOTE_TEXT, text, at)]);
  return { ...note, diagnoses: random.sample(DIAGNOSES, 1).map(({ display }) => display) };
}

/** One result of every test that the laboratory does. */
export function inventResults(random: Random, visit: Visit, at: Date): Encounter {
  const observations = LABORATORY_TESTS.map((concept) => {
    const value = inventValue(random, concept, concept.lowCritical ?? 0, concept.highCritical ?? 1);
    return observe(random, concept, value, at);
  });
  return encounter(random, ENCOUNTER_TYPES.laboratory, visit, at, observations);
}

function inventValue(random: Random, concept: Concept, low: number, high: number): number {
  return concept.decimals ? random.decimal(low, high) : random.integer(Math.ceil(low), Math.floor(high));
}

function observe(random: Random, concept: Concept, value: number | string, at: Date): Observation {
  return { uuid: random.uuid(), concept, value, at };
}

function encounter(random: Random, type: EncounterType, visit: Visit, at: Date, observations: Observation[]): Encounter {
  const providerUuid = random.pick(PROVIDERS.slice(0, 2)).uuid;
  return { uuid: random.uuid(), visitUuid: visit.uuid, type, at, providerUuid, observations, diagnoses: [] };
}
