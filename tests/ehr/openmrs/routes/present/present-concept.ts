import type { Concept } from "../../clinic/concept.ts";

/** A concept in the form of the REST API, with its members and reference ranges. */
export function presentConcept(concept: Concept): Record<string, unknown> {
  const { uuid, display } = concept;
  return {
    uuid,
    display,
    name: { uuid, display, name: display },
    names: [{ uuid, display, name: display, conceptNameType: "FULLY_SPECIFIED" }],
    datatype: { uuid: `datatype-${concept.datatype}`, display: concept.datatype, name: concept.datatype },
    conceptClass: { uuid: "8d492774-c2cc-11de-8d13-0010c6dffd0f", display: "Misc", name: "Misc" },
    set: Boolean(concept.members),
    setMembers: (concept.members ?? []).map(presentConcept),
    answers: (concept.members ?? []).map(presentConcept),
    mappings: [],
    ...presentLimits(concept),
  };
}

/** The reference range of a concept under the names of the REST API. */
export function presentLimits(concept: Concept) {
  return {
    units: concept.units ?? null,
    lowNormal: concept.lowNormal ?? null,
    hiNormal: concept.highNormal ?? null,
    lowCritical: concept.lowCritical ?? null,
    hiCritical: concept.highCritical ?? null,
    lowAbsolute: concept.lowAbsolute ?? null,
    hiAbsolute: concept.highAbsolute ?? null,
  };
}
