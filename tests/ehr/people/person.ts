/** Who a synthetic patient is; what happened to them is for each EHR under test to invent. */
export interface Person {
  given: string;
  middle?: string;
  family: string;
  gender: "F" | "M";
  /** ISO date. */
  birthdate: string;
  /** The patient's number in the register. */
  identifier: string;
  phone?: string;
  address?: Address;
}

export interface Address {
  address1: string;
  cityVillage: string;
  stateProvince: string;
  postalCode: string;
  country: string;
}
