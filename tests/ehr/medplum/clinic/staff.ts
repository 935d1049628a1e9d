import type { Resource } from "../people/chart.ts";
import { USERS } from "./users.ts";

/** A Practitioner for everybody who can sign in. */
export const STAFF: Resource[] = USERS.map(({ id, given, family }) => ({
  resourceType: "Practitioner",
  id,
  active: true,
  name: [{ given: [given], family }],
}));
