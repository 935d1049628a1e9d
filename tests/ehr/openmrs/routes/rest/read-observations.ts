import { conceptOf } from "../../clinic/dictionary.ts";
import type { Observation } from "../../people/chart.ts";
import type { Clinic } from "../../server/clinic.ts";

interface SentObservation {
  concept: string | { uuid: string };
  value?: number | string | { uuid: string; display?: string };
}

/** The observations that a form sent with an encounter. */
export function readObservations(clinic: Clinic, sent: unknown, at: Date): Observation[] {
  const observations = Array.isArray(sent) ? (sent as SentObservation[]) : [];
  return observations
    .filter(({ value }) => value !== undefined && value !== null && value !== "")
    .map(({ concept, value }) => ({
      uuid: clinic.newUuid(),
      concept: conceptOf(typeof concept === "string" ? concept : concept.uuid),
      value: readValue(value),
      at,
    }));
}

function readValue(value: SentObservation["value"]): number | string {
  return typeof value === "object" ? conceptOf(value.uuid).display : (value ?? "");
}
