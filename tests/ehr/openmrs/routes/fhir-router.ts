import { Router } from "../server/router.ts";
import { addFhirClinicalRoutes } from "./fhir/clinical.ts";
import { addFhirConditionRoutes } from "./fhir/conditions.ts";
import { addFhirDirectoryRoutes } from "./fhir/directory.ts";

/** Everything under /openmrs/ws/fhir2/R4/. */
export function fhirRouter(): Router {
  const router = new Router();
  addFhirDirectoryRoutes(router);
  addFhirClinicalRoutes(router);
  addFhirConditionRoutes(router);
  return router;
}
