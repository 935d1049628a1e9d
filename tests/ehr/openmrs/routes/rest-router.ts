import { Router } from "../server/router.ts";
import { addAllergyRoutes } from "./rest/allergies.ts";
import { addAppointmentRoutes } from "./rest/appointments.ts";
import { addConceptRoutes } from "./rest/concepts.ts";
import { addEncounterRoutes } from "./rest/encounters.ts";
import { addObservationRoutes } from "./rest/observations.ts";
import { addOrderEntryRoutes } from "./rest/order-entry.ts";
import { addOrderRoutes } from "./rest/orders.ts";
import { addPatientRoutes } from "./rest/patients.ts";
import { addPersonRoutes } from "./rest/people.ts";
import { addProgramRoutes } from "./rest/programs.ts";
import { addQueueRoutes } from "./rest/queues.ts";
import { addRegistrationRoutes } from "./rest/registration.ts";
import { addResultTreeRoutes } from "./rest/result-tree.ts";
import { addSettingRoutes } from "./rest/settings.ts";
import { addStaffRoutes } from "./rest/staff.ts";
import { addVisitRoutes } from "./rest/visits.ts";

/** Everything under /openmrs/ws/rest/v1/ except the session. */
export function restRouter(): Router {
  const router = new Router();
  addPatientRoutes(router);
  addPersonRoutes(router);
  addAllergyRoutes(router);
  addVisitRoutes(router);
  addEncounterRoutes(router);
  addObservationRoutes(router);
  addResultTreeRoutes(router);
  addOrderRoutes(router);
  addOrderEntryRoutes(router);
  addConceptRoutes(router);
  addProgramRoutes(router);
  addQueueRoutes(router);
  addAppointmentRoutes(router);
  addRegistrationRoutes(router);
  addStaffRoutes(router);
  addSettingRoutes(router);
  return router;
}
