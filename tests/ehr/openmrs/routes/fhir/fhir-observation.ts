import type { Concept } from "../../clinic/concept.ts";
import { ENCOUNTER_TYPES } from "../../clinic/encounter-types.ts";
import type { Chart, Encounter, Observation } from "../../people/chart.ts";
import { codeable, coded, patientReference } from "./fhir-reference.ts";

/** An observation as a FHIR resource. */
export function fhirObservation(chart: Chart, encounter: Encounter, observation: Observation) {
  const { uuid, concept, value, at } = observation;
  const category = encounter.type.uuid === ENCOUNTER_TYPES.laboratory.uuid ? "laboratory" : "vital-signs";
  const measured = typeof value === "number";
  return {
    resourceType: "Observation",
    id: uuid,
    status: "final",
    category: [coded("observation-category", category)],
    code: codeable(concept),
    subject: patientReference(chart),
    encounter: { reference: `Encounter/${encounter.uuid}`, type: "Encounter" },
    effectiveDateTime: at.toISOString(),
    issued: at.toISOString(),
    ...(measured ? { valueQuantity: { value, unit: concept.units } } : { valueString: value }),
    ...(measured ? interpretation(concept, value) : {}),
    referenceRange: referenceRanges(concept),
  };
}

/** How a value lies to the reference range, in the words and codes of HL7. */
export function interpret(concept: Concept, value: number): { code: string; display: string } {
  const { lowCritical, lowNormal, highNormal, highCritical } = concept;
  if (highCritical !== undefined && value > highCritical) {
    return { code: "HH", display: "Critically High" };
  }
  if (lowCritical !== undefined && value < lowCritical) {
    return { code: "LL", display: "Critically Low" };
  }
  if (highNormal !== undefined && value > highNormal) {
    return { code: "H", display: "High" };
  }
  if (lowNormal !== undefined && value < lowNormal) {
    return { code: "L", display: "Low" };
  }
  return { code: "N", display: "Normal" };
}

function interpretation(concept: Concept, value: number) {
  const { code, display } = interpret(concept, value);
  return { interpretation: [{ ...coded("v3-ObservationInterpretation", code, display), text: display }] };
}

function referenceRanges(concept: Concept) {
  if (concept.lowNormal === undefined) {
    return [];
  }
  return [
    {
      low: { value: concept.lowNormal },
      high: { value: concept.highNormal },
      type: coded("referencerange-meaning", "normal"),
    },
  ];
}
