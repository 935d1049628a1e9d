import type { User } from "../clinic/users.ts";

/** A FHIR reference to one of the staff. */
export function staffReference(user: User | undefined): { reference: string; display: string } {
  if (!user) throw new Error("The hospital has no such user.");
  return { reference: `Practitioner/${user.id}`, display: `${user.given} ${user.family}` };
}
