/** An entry of the clinic's dictionary: a drug, a test, a diagnosis, an answer. */
export interface Concept {
  uuid: string;
  display: string;
  datatype: "Numeric" | "Text" | "N/A";
  units?: string | undefined;
  /** Limits of the reference range, and of what can be typed at all. */
  lowNormal?: number | undefined;
  highNormal?: number | undefined;
  lowCritical?: number | undefined;
  highCritical?: number | undefined;
  lowAbsolute?: number | undefined;
  highAbsolute?: number | undefined;
  /** Decimals that values of this concept have. */
  decimals?: number | undefined;
  members?: Concept[] | undefined;
}
