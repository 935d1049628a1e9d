import { conceptOf, findConcept } from "../../clinic/dictionary.ts";
import type { Allergy, Chart } from "../../people/chart.ts";
import { notFound } from "../../server/http-failure.ts";
import type { Router } from "../../server/router.ts";
import { results } from "../present/results.ts";

interface SentAllergy {
  allergen?: { codedAllergen?: { uuid: string }; nonCodedAllergen?: string };
  comment?: string;
  reactions?: { reaction: { uuid: string }; reactionNonCoded?: string }[];
  severity?: { uuid: string };
}

/** A patient's allergies as the allergy form writes them (it reads them over FHIR). */
export function addAllergyRoutes(router: Router): void {
  router.get("patient/:uuid/allergy", ({ clinic, parameters }) =>
    results(clinic.chart(parameters.uuid).allergies.map(presentAllergy)),
  );
  router.post("patient/:uuid/allergy", ({ clinic, parameters, body }) => {
    const allergy = { uuid: clinic.newUuid(), ...readAllergy(body as SentAllergy) };
    clinic.chart(parameters.uuid).allergies.unshift(allergy);
    return presentAllergy(allergy);
  });
  router.post("patient/:uuid/allergy/:allergy", ({ clinic, parameters, body }) => {
    const allergy = find(clinic.chart(parameters.uuid), parameters.allergy);
    return presentAllergy(Object.assign(allergy, readAllergy(body as SentAllergy)));
  });
  router.delete("patient/:uuid/allergy/:allergy", ({ clinic, parameters }) => {
    const chart = clinic.chart(parameters.uuid);
    chart.allergies.splice(chart.allergies.indexOf(find(chart, parameters.allergy)), 1);
  });
}

function find(chart: Chart, uuid: string | undefined): Allergy {
  const allergy = chart.allergies.find((candidate) => candidate.uuid === uuid);
  if (!allergy) {
    throw notFound(`allergy ${uuid}`);
  }
  return allergy;
}

function readAllergy(sent: SentAllergy): Omit<Allergy, "uuid"> {
  const allergen = conceptOf(sent.allergen?.codedAllergen?.uuid ?? "");
  const severity = findConcept(sent.severity?.uuid)?.display.toLowerCase();
  return {
    allergen: sent.allergen?.nonCodedAllergen ? { ...allergen, display: sent.allergen.nonCodedAllergen } : allergen,
    reactions: (sent.reactions ?? []).map(({ reaction, reactionNonCoded }) =>
      reactionNonCoded ? { ...conceptOf(reaction.uuid), display: reactionNonCoded } : conceptOf(reaction.uuid),
    ),
    severity: severity === "severe" || severity === "moderate" ? severity : "mild",
    note: sent.comment ?? "",
    recordedAt: new Date(),
  };
}

function presentAllergy({ uuid, allergen, reactions, severity, note }: Allergy) {
  return {
    uuid,
    display: allergen.display,
    allergen: { codedAllergen: { uuid: allergen.uuid, display: allergen.display } },
    severity: { display: severity },
    comment: note,
    reactions: reactions.map((reaction) => ({ reaction: { uuid: reaction.uuid, display: reaction.display } })),
  };
}
