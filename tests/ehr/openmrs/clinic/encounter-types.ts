/** A kind of contact with a patient. */
export interface EncounterType {
  uuid: string;
  display: string;
}

/** The UUIDs that the front end is configured for out of the box. */
export const ENCOUNTER_TYPES = {
  visitNote: { uuid: "d7151f82-c1f3-4152-a605-2f9ea7414a79", display: "Visit Note" },
  vitals: { uuid: "67a71486-1a54-468f-ac3e-7091a9a79584", display: "Vitals" },
  order: { uuid: "39da3525-afe4-45ff-8977-c53b7b359158", display: "Order" },
  laboratory: { uuid: "3596fafb-6f6f-4396-8c87-6e63a0f1bd71", display: "Lab Results" },
  consultation: { uuid: "dd528487-82a5-4082-9c72-ed246bd49591", display: "Consultation" },
} satisfies Record<string, EncounterType>;

/** The type with that UUID; a consultation when it is none of ours. */
export function encounterTypeOf(uuid: string | undefined): EncounterType {
  return Object.values(ENCOUNTER_TYPES).find((type) => type.uuid === uuid) ?? ENCOUNTER_TYPES.consultation;
}
