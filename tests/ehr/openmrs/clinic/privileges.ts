import { stableUuid } from "./stable-uuid.ts";

/**
 * Privileges of every user of the clinic. The front end itself asks only for the two about visits; the others are
 * what OpenMRS gives to clinical staff, for whoever lists them.
 */
export const PRIVILEGES = [
  "Get Patients",
  "Get People",
  "Get Visits",
  "Add Visits",
  "Edit Visits",
  "Delete Visits",
  "Get Encounters",
  "Add Encounters",
  "Edit Encounters",
  "Get Observations",
  "Add Observations",
  "Get Orders",
  "Add Orders",
  "Get Conditions",
  "Edit Conditions",
  "Get Allergies",
  "Edit Allergies",
].map((display) => ({ uuid: stableUuid("privilege", display), display, name: display }));
