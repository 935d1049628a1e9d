import type { Chart, Condition } from "../../people/chart.ts";
import { codeable, coded, patientReference, practitionerReference } from "./fhir-reference.ts";

/** A condition of the problem list as a FHIR resource. */
export function fhirCondition(chart: Chart, condition: Condition) {
  const { uuid, concept, status, onset, ended, recordedAt } = condition;
  return {
    resourceType: "Condition",
    id: uuid,
    clinicalStatus: coded("condition-clinical", status, status === "active" ? "Active" : "Inactive"),
    category: [coded("condition-category", "problem-list-item")],
    code: codeable(concept),
    subject: patientReference(chart),
    ...(onset ? { onsetDateTime: onset.toISOString() } : {}),
    ...(ended ? { abatementDateTime: ended.toISOString() } : {}),
    recordedDate: recordedAt.toISOString(),
    recorder: practitionerReference(undefined),
  };
}
