import { conceptOf, searchDiagnoses, searchTests } from "../../clinic/dictionary.ts";
import { ORDER_TYPES } from "../../clinic/order-entry.ts";
import type { ApiRequest, Router } from "../../server/router.ts";
import { presentConcept, presentLimits } from "../present/present-concept.ts";
import { results } from "../present/results.ts";

const TEST_CLASS = ORDER_TYPES.test.conceptClasses[0]?.uuid;

/** The dictionary: single concepts, searches, reference ranges. */
export function addConceptRoutes(router: Router): void {
  router.get("concept", searchConcepts);
  router.get("conceptsearch", searchConcepts);
  router.get("conceptreferences", ({ query }) => results(listed(query.get("references")).map(conceptByUuid)));
  router.get("concept/:uuid", ({ parameters }) => conceptByUuid(parameters.uuid ?? ""));
  router.get("conceptreferencerange", ({ query }) =>
    results(
      listed(query.get("concept")).map((uuid) => {
        const concept = conceptOf(uuid);
        return { uuid: `range-${uuid}`, display: concept.display, concept: uuid, ...presentLimits(concept) };
      }),
    ),
  );
}

function searchConcepts({ query }: ApiRequest) {
  const references = listed(query.get("references"));
  if (references.length > 0) {
    return results(references.map(conceptByUuid));
  }
  const words = query.get("name") ?? query.get("q") ?? "";
  const search = query.get("class") === TEST_CLASS ? searchTests : searchDiagnoses;
  return results(search(words).map((concept) => ({ ...presentConcept(concept), concept: presentConcept(concept) })));
}

function conceptByUuid(uuid: string) {
  return presentConcept(conceptOf(uuid));
}

function listed(text: string | null): string[] {
  return (text ?? "").split(",").filter(Boolean);
}
