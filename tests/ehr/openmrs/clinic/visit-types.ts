/** What a patient comes for. */
export interface VisitType {
  uuid: string;
  display: string;
}

export const VISIT_TYPES: VisitType[] = [
  { uuid: "7b0f5697-27e3-40c4-8bae-f4049abfb4ed", display: "Facility Visit" },
  { uuid: "287463d3-2233-4c69-9851-5841a1f5e109", display: "OPD Visit" },
];

/** What the start-a-visit form asks for besides, by the UUIDs that it is configured for out of the box. */
export const VISIT_ATTRIBUTE_TYPES: VisitType[] = [
  { uuid: "57ea0cbb-064f-4d09-8cf4-e8228700491c", display: "Punctuality" },
  { uuid: "aac48226-d143-4274-80e0-264db4e368ee", display: "Insurance policy number" },
];

export function visitTypeOf(uuid: string | undefined): VisitType {
  return VISIT_TYPES.find((type) => type.uuid === uuid) ?? (VISIT_TYPES[0] as VisitType);
}
