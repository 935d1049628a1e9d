/** A FHIR reference that says whom it means. */
export interface Reference {
  reference: string;
  display: string;
}
