import type { Router } from "../../server/router.ts";
import { presentAttributes, presentPerson, TELEPHONE } from "../present/present-person.ts";
import { results } from "../present/results.ts";

/** The person behind a patient. */
export function addPersonRoutes(router: Router): void {
  router.get("person/:uuid", ({ clinic, parameters }) => presentPerson(clinic.chart(parameters.uuid)));
  router.get("person/:uuid/attribute", ({ clinic, parameters }) => results(presentAttributes(clinic.chart(parameters.uuid))));
  router.get("personattributetype/:uuid", () => ({
    ...TELEPHONE,
    name: TELEPHONE.display,
    format: "java.lang.String",
    sortWeight: 1,
    searchable: true,
  }));
  router.get("relationship", () => results([]));
  router.get("relationshiptype", () => results([]));
}
