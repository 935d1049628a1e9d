import { conceptOf } from "../../clinic/dictionary.ts";
import type { Chart, Condition } from "../../people/chart.ts";
import type { Clinic } from "../../server/clinic.ts";
import { notFound } from "../../server/http-failure.ts";
import type { ApiRequest, Router } from "../../server/router.ts";
import { bundle } from "./bundle.ts";
import { fhirCondition } from "./fhir-condition.ts";
import { patientOfQuery } from "./patient-of-query.ts";

interface SentCondition {
  subject?: { reference?: string };
  clinicalStatus?: { coding?: { code: string }[] };
  code?: { coding?: { code: string }[] };
  onsetDateTime?: string;
  abatementDateTime?: string;
}

/** The problem list: read, add, change, delete. */
export function addFhirConditionRoutes(router: Router): void {
  router.get("Condition", (request) => {
    const chart = patientOfQuery(request);
    return bundle(
      chart.conditions.map((condition) => fhirCondition(chart, condition)),
      request.query,
    );
  });
  router.post("Condition", ({ clinic, body }) => {
    const sent = body as SentCondition;
    const chart = clinic.chart(sent.subject?.reference);
    const condition = { uuid: clinic.newUuid(), recordedAt: new Date(), ...readCondition(sent) };
    chart.conditions.unshift(condition);
    return fhirCondition(chart, condition);
  });
  router.put("Condition/:uuid", changeCondition);
  router.patch("Condition/:uuid", changeCondition);
  router.delete("Condition/:uuid", ({ clinic, parameters }) => {
    const { chart, condition } = find(clinic, parameters.uuid);
    chart.conditions.splice(chart.conditions.indexOf(condition), 1);
  });
}

function changeCondition({ clinic, parameters, body }: ApiRequest) {
  const { chart, condition } = find(clinic, parameters.uuid);
  Object.assign(condition, readCondition(body as SentCondition));
  return fhirCondition(chart, condition);
}

function readCondition(sent: SentCondition): Omit<Condition, "uuid" | "recordedAt"> {
  return {
    concept: conceptOf(sent.code?.coding?.[0]?.code ?? ""),
    status: sent.clinicalStatus?.coding?.[0]?.code === "inactive" ? "inactive" : "active",
    onset: sent.onsetDateTime ? new Date(sent.onsetDateTime) : undefined,
    ended: sent.abatementDateTime ? new Date(sent.abatementDateTime) : undefined,
  };
}

function find(clinic: Clinic, uuid: string | undefined): { chart: Chart; condition: Condition } {
  for (const chart of clinic.charts) {
    const condition = chart.conditions.find((candidate) => candidate.uuid === uuid);
    if (condition) {
      return { chart, condition };
    }
  }
  throw notFound(`condition ${uuid}`);
}
