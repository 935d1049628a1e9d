import { LOCATIONS, type Location, locationOf } from "../../clinic/locations.ts";
import type { Router } from "../../server/router.ts";
import { bundle } from "./bundle.ts";
import { fhirPatient } from "./fhir-patient.ts";

/** Patients and locations. */
export function addFhirDirectoryRoutes(router: Router): void {
  router.get("Patient/:uuid", ({ clinic, parameters }) => fhirPatient(clinic.chart(parameters.uuid)));
  router.get("Patient", ({ clinic, query }) => bundle(clinic.charts.map(fhirPatient), query));
  router.get("Location/:uuid", ({ parameters }) => fhirLocation(locationOf(parameters.uuid)));
  router.get("Location", ({ query }) => bundle(LOCATIONS.map(fhirLocation), query));
}

function fhirLocation({ uuid, display }: Location) {
  return {
    resourceType: "Location",
    id: uuid,
    status: "active",
    name: display,
    meta: { tag: [{ code: "Login Location" }, { code: "Visit Location" }] },
  };
}
