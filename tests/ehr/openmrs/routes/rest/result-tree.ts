import type { Concept } from "../../clinic/concept.ts";
import { conceptOf } from "../../clinic/dictionary.ts";
import type { Chart } from "../../people/chart.ts";
import type { Router } from "../../server/router.ts";
import { interpret } from "../fhir/fhir-observation.ts";
import { presentLimits } from "../present/present-concept.ts";

/** Laboratory results as a tree of panels and tests. */
export function addResultTreeRoutes(router: Router): void {
  router.get("obstree", ({ clinic, query }) =>
    presentTree(clinic.chart(query.get("patient")), conceptOf(query.get("concept") ?? "")),
  );
}

function presentTree(chart: Chart, concept: Concept): Record<string, unknown> {
  const { uuid, display, datatype, members } = concept;
  if (members) {
    const subSets = members.map((member) => presentTree(chart, member));
    return { display, conceptUuid: uuid, hasData: subSets.some(({ hasData }) => hasData), subSets };
  }
  const observations = chart.encounters
    .flatMap((encounter) => encounter.observations)
    .filter((observation) => observation.concept.uuid === uuid)
    .map(({ value, at }) => ({
      obsDatetime: at.toISOString(),
      value: String(value),
      interpretation: interpret(concept, Number(value)).display.toUpperCase().replaceAll(" ", "_"),
    }));
  const hasData = observations.length > 0;
  return { display, conceptUuid: uuid, datatype, ...presentLimits(concept), hasData, obs: observations };
}
