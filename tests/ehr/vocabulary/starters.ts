import { startMedplum } from "../medplum/start.ts";
import { startOpenmrs } from "../openmrs/start.ts";

export interface StartedEhr {
  origin: string;
  close(): Promise<void>;
}

/** Starts an EHR under test on a free port with the people of a seed. */
type Starter = (options: { port: number; seed: number; patients: number }) => Promise<StartedEhr>;

/** The EHRs under test that a practice file can name. */
export const starters: Readonly<Record<string, Starter>> = {
  medplum: startMedplum,
  openmrs: startOpenmrs,
};
