import { DRUGS, type Drug } from "../../clinic/drugs.ts";
import { DOSE_UNITS, DURATION_UNITS, FREQUENCIES, ORDER_TYPES, OUTPATIENT, ROUTES } from "../../clinic/order-entry.ts";
import { notFound } from "../../server/http-failure.ts";
import type { Router } from "../../server/router.ts";
import { presentConcept } from "../present/present-concept.ts";
import { results } from "../present/results.ts";

/** The choices of the order forms and the formulary. */
export function addOrderEntryRoutes(router: Router): void {
  router.get("orderentryconfig", () => ({
    uuid: "order-entry-configuration",
    drugRoutes: ROUTES,
    drugDosingUnits: DOSE_UNITS,
    drugDispensingUnits: DOSE_UNITS,
    durationUnits: DURATION_UNITS,
    orderFrequencies: FREQUENCIES.map((frequency, index) => ({
      ...frequency,
      frequencyPerDay: index + 1,
      concept: { ...frequency, names: [{ display: frequency.display }] },
    })),
  }));
  router.get("ordertype", () => results(Object.values(ORDER_TYPES)));
  router.get("ordertype/:uuid", ({ parameters }) => {
    return Object.values(ORDER_TYPES).find(({ uuid }) => uuid === parameters.uuid) ?? ORDER_TYPES.test;
  });
  router.get("caresetting", () => results([OUTPATIENT]));
  router.get("drug", ({ query }) => {
    const words = (query.get("q") ?? "").toLowerCase();
    const concepts = query.get("concepts")?.split(",");
    const drugs = DRUGS.filter(({ display }) => display.toLowerCase().includes(words)).filter(
      ({ concept }) => !concepts || concepts.includes(concept.uuid),
    );
    return results(drugs.map(presentDrug), query);
  });
  router.get("drug/:uuid", ({ parameters }) => {
    const drug = DRUGS.find(({ uuid }) => uuid === parameters.uuid);
    if (!drug) {
      throw notFound(`drug ${parameters.uuid}`);
    }
    return presentDrug(drug);
  });
}

function presentDrug(drug: Drug) {
  return { ...drug, name: drug.display, concept: presentConcept(drug.concept) };
}
