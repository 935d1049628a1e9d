import type { WithId } from "@medplum/core";
import type { Patient, Reference } from "@medplum/fhirtypes";
import { useOutletContext } from "react-router";

export interface ChartContext {
  patient: WithId<Patient>;
  reference: Reference<Patient> & { reference: string };
}

/** The patient whose chart is open. */
export function useChart(): ChartContext {
  return useOutletContext<ChartContext>();
}
