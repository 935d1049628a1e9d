/** A FHIR CodeableConcept with one coding. */
export function coded(system: string, code: string, display: string): { text: string; coding: object[] } {
  return { text: display, coding: [{ system, code, display }] };
}

/** Something that the hospital names and has no code for. */
export function named(text: string): { text: string } {
  return { text };
}
