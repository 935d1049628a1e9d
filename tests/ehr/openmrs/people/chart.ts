import type { Person } from "../../people/person.ts";
import type { Concept } from "../clinic/concept.ts";
import type { Drug } from "../clinic/drugs.ts";
import type { EncounterType } from "../clinic/encounter-types.ts";

/** A synthetic patient with everything that the EHR knows about them; routes read it and write to it. */
export interface Chart {
  uuid: string;
  /** `empty` has a name and nothing else; `extreme` is as long and as full as real charts get. */
  kind: "ordinary" | "empty" | "extreme";
  /** The full name as the EHR shows it. */
  name: string;
  /** Every distinct string about this patient that the EHR may show, as of the start. */
  truth: string[];
  person: Person;
  visits: Visit[];
  encounters: Encounter[];
  orders: Order[];
  conditions: Condition[];
  allergies: Allergy[];
  immunizations: Immunization[];
  enrollments: Enrollment[];
  appointments: Appointment[];
  /** Written on the chart itself, in no encounter. */
  stickyNotes: Observation[];
}

export interface Visit {
  uuid: string;
  startedAt: Date;
  /** Absent while the visit is active. */
  stoppedAt?: Date;
  visitTypeUuid: string;
  attributes: VisitAttribute[];
}

/** Something more about a visit that the start-a-visit form asks for. */
export interface VisitAttribute {
  uuid: string;
  typeUuid: string;
  value: string;
}

export interface Encounter {
  uuid: string;
  visitUuid?: string | undefined;
  type: EncounterType;
  at: Date;
  providerUuid: string;
  observations: Observation[];
  diagnoses: string[];
}

export interface Observation {
  uuid: string;
  concept: Concept;
  value: number | string;
  at: Date;
}

export interface Order {
  uuid: string;
  kind: "drug" | "test";
  orderNumber: string;
  encounterUuid: string;
  ordererUuid: string;
  concept: Concept;
  activatedAt: Date;
  stoppedAt?: Date;
  reason?: string | undefined;
  instructions?: string;
  dosing?: Dosing;
}

export interface Dosing {
  drug: Drug;
  dose: number;
  doseUnitUuid: string;
  routeUuid: string;
  frequencyUuid: string;
  duration: number;
  durationUnitUuid: string;
  /** Null when the order form was sent without. */
  quantity: number | null;
  refills: number | null;
}

export interface Condition {
  uuid: string;
  concept: Concept;
  status: "active" | "inactive";
  onset?: Date | undefined;
  ended?: Date | undefined;
  recordedAt: Date;
}

export interface Allergy {
  uuid: string;
  allergen: Concept;
  reactions: Concept[];
  severity: "mild" | "moderate" | "severe";
  note: string;
  recordedAt: Date;
}

export interface Immunization {
  uuid: string;
  vaccine: Concept;
  at: Date;
  doseNumber: number;
}

export interface Enrollment {
  uuid: string;
  programUuid: string;
  enrolledAt: Date;
  completedAt?: Date;
}

export interface Appointment {
  uuid: string;
  at: Date;
  serviceUuid: string;
  providerUuid: string;
  status: "Scheduled" | "CheckedIn" | "Completed";
}
