import { ENCOUNTER_TYPES } from "../../clinic/encounter-types.ts";
import { NOTE_TEXT } from "../../clinic/notes.ts";
import { VISIT_TYPES } from "../../clinic/visit-types.ts";
import type { Router } from "../../server/router.ts";
import { presentConcept } from "../present/present-concept.ts";
import { CLINICIAN } from "../present/present-encounter.ts";
import { results } from "../present/results.ts";

/** Modules that the front end looks for in the back end, with versions that it accepts. */
const MODULES: Record<string, string> = {
  "webservices.rest": "2.50.0",
  fhir2: "3.0.0",
  appointments: "2.1.0",
  queue: "3.0.0",
  emrapi: "3.0.0",
  attachments: "4.0.0",
};

/** How this OpenMRS is set up, and the parts that it leaves empty. */
export function addSettingRoutes(router: Router): void {
  router.get("module", () => results(Object.entries(MODULES).map(([uuid, version]) => ({ uuid, display: uuid, version }))));
  router.get("systemsetting", ({ query }) => results([setting(query.get("q") ?? "")]));
  router.get("systemsetting/:property", ({ parameters }) => setting(parameters.property ?? ""));
  router.get("emrapi/configuration", () => ({
    visitNoteEncounterType: ENCOUNTER_TYPES.visitNote,
    clinicianEncounterRole: CLINICIAN,
    atFacilityVisitType: VISIT_TYPES[0],
    visitAssignmentHandlers: [],
    supportsVisitsLocationTag: { uuid: "Visit Location", name: "Visit Location" },
    supportsLoginLocationTag: { uuid: "Login Location", name: "Login Location" },
    consultFreeTextCommentsConcept: presentConcept(NOTE_TEXT),
    diagnosisSets: [],
    diagnosisConceptSources: [],
    metadata: {},
  }));
  for (const path of ["form", "attachment", "cohortm/cohort", "metadatamapping/termmapping"]) {
    router.get(path, () => results([]));
  }
}

const SETTING_VALUES: Record<string, string> = {
  "visits.enabled": "true",
};

function setting(property: string) {
  return { uuid: property, property, value: SETTING_VALUES[property] ?? "" };
}
