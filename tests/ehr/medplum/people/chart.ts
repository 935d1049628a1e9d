/** A FHIR R4 resource, as it is seeded. */
export interface Resource {
  resourceType: string;
  id: string;
  [member: string]: unknown;
}

/** A synthetic patient and everything that the EHR knows about them. */
export interface Chart {
  /** Id of the Patient, which stands in the address of the chart. */
  uuid: string;
  /** `empty` has a name and nothing else; `extreme` is as long and as full as real charts get. */
  kind: "ordinary" | "empty" | "extreme";
  /** The full name as the EHR shows it. */
  name: string;
  /** Every distinct string about this patient that the EHR may show, as of the start. */
  truth: string[];
  /** The Patient first. */
  resources: Resource[];
}
