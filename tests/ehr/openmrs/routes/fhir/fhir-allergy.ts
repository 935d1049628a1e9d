import { ALLERGENS } from "../../clinic/terms.ts";
import type { Allergy, Chart } from "../../people/chart.ts";
import { codeable, coded, patientReference, practitionerReference } from "./fhir-reference.ts";

/** An allergy as a FHIR resource. */
export function fhirAllergy(chart: Chart, { uuid, allergen, reactions, severity, note, recordedAt }: Allergy) {
  return {
    resourceType: "AllergyIntolerance",
    id: uuid,
    meta: { lastUpdated: recordedAt.toISOString() },
    clinicalStatus: coded("allergyintolerance-clinical", "active", "Active"),
    verificationStatus: coded("allergyintolerance-verification", "confirmed", "Confirmed"),
    type: "allergy",
    category: [categoryOf(allergen.uuid)],
    criticality: severity === "severe" ? "high" : "low",
    code: codeable(allergen),
    patient: patientReference(chart),
    recordedDate: recordedAt.toISOString(),
    recorder: practitionerReference(undefined),
    note: note ? [{ text: note }] : [],
    reaction: [{ substance: codeable(allergen), manifestation: reactions.map(codeable), severity }],
  };
}

function categoryOf(allergenUuid: string): string {
  if (ALLERGENS.drug.some(({ uuid }) => uuid === allergenUuid)) {
    return "medication";
  }
  return ALLERGENS.food.some(({ uuid }) => uuid === allergenUuid) ? "food" : "environment";
}
