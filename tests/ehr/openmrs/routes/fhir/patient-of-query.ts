import type { Chart } from "../../people/chart.ts";
import type { ApiRequest } from "../../server/router.ts";

/** The chart that a FHIR search is about, under whichever of the parameter names the front end uses. */
export function patientOfQuery({ clinic, query }: ApiRequest): Chart {
  return clinic.chart(query.get("patient") ?? query.get("subject:Patient") ?? query.get("subject"));
}
