import { stableUuid } from "./stable-uuid.ts";

/** A care programme that patients are enrolled in. */
export interface Program {
  uuid: string;
  display: string;
}

export const PROGRAMS: Program[] = ["Diabetes care", "Hypertension clinic", "Tuberculosis programme"].map((display) => ({
  uuid: stableUuid("program", display),
  display,
}));

export function programOf(uuid: string | undefined): Program {
  return PROGRAMS.find((program) => program.uuid === uuid) ?? (PROGRAMS[0] as Program);
}
