import type { Concept } from "../../clinic/concept.ts";
import { providerOf } from "../../clinic/providers.ts";
import type { Chart } from "../../people/chart.ts";

export function patientReference(chart: Chart) {
  return { reference: `Patient/${chart.uuid}`, type: "Patient", display: chart.name };
}

export function practitionerReference(providerUuid: string | undefined) {
  const provider = providerOf(providerUuid);
  return { reference: `Practitioner/${provider.uuid}`, type: "Practitioner", display: provider.display };
}

export function codeable(concept: Concept) {
  return { coding: [{ code: concept.uuid, display: concept.display }], text: concept.display };
}

/** A code of one of the HL7 code systems. */
export function coded(system: string, code: string, display = code) {
  return { coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code, display }] };
}
