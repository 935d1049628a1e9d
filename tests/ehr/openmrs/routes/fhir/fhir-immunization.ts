import type { Chart, Immunization } from "../../people/chart.ts";
import { codeable, patientReference } from "./fhir-reference.ts";

/** An immunisation as a FHIR resource. */
export function fhirImmunization(chart: Chart, { uuid, vaccine, at, doseNumber }: Immunization) {
  return {
    resourceType: "Immunization",
    id: uuid,
    status: "completed",
    vaccineCode: codeable(vaccine),
    patient: patientReference(chart),
    occurrenceDateTime: at.toISOString(),
    protocolApplied: [{ doseNumberPositiveInt: doseNumber }],
  };
}
