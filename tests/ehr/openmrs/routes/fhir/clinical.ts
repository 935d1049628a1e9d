import { conceptOf } from "../../clinic/dictionary.ts";
import type { Immunization } from "../../people/chart.ts";
import type { ApiRequest, Router } from "../../server/router.ts";
import { bundle } from "./bundle.ts";
import { fhirAllergy } from "./fhir-allergy.ts";
import { fhirImmunization } from "./fhir-immunization.ts";
import { fhirObservation } from "./fhir-observation.ts";
import { patientOfQuery } from "./patient-of-query.ts";

/** Observations, allergies and immunisations. */
export function addFhirClinicalRoutes(router: Router): void {
  router.get("Observation", searchObservations);
  router.get("AllergyIntolerance", (request) => {
    const chart = patientOfQuery(request);
    return bundle(
      chart.allergies.map((allergy) => fhirAllergy(chart, allergy)),
      request.query,
    );
  });
  router.get("Immunization", (request) => {
    const chart = patientOfQuery(request);
    return bundle(
      chart.immunizations.map((immunization) => fhirImmunization(chart, immunization)),
      request.query,
    );
  });
  router.post("Immunization", addImmunization);
}

function searchObservations(request: ApiRequest) {
  const chart = patientOfQuery(request);
  const codes = (request.query.get("code") ?? "").split(",").filter(Boolean);
  const category = request.query.get("category");
  const observations = chart.encounters
    .flatMap((encounter) => encounter.observations.map((observation) => fhirObservation(chart, encounter, observation)))
    .filter(({ code }) => codes.length === 0 || codes.includes(code.coding[0]?.code ?? ""))
    .filter((observation) => !category || observation.category[0]?.coding[0]?.code === category)
    .sort((first, second) => second.effectiveDateTime.localeCompare(first.effectiveDateTime));
  return bundle(observations, request.query);
}

function addImmunization({ clinic, body }: ApiRequest) {
  const sent = body as {
    patient?: { reference?: string };
    vaccineCode?: { coding?: { code: string }[] };
    occurrenceDateTime?: string;
    protocolApplied?: { doseNumberPositiveInt?: number }[];
  };
  const chart = clinic.chart(sent.patient?.reference);
  const immunization: Immunization = {
    uuid: clinic.newUuid(),
    vaccine: conceptOf(sent.vaccineCode?.coding?.[0]?.code ?? ""),
    at: sent.occurrenceDateTime ? new Date(sent.occurrenceDateTime) : new Date(),
    doseNumber: sent.protocolApplied?.[0]?.doseNumberPositiveInt ?? 1,
  };
  chart.immunizations.push(immunization);
  return fhirImmunization(chart, immunization);
}
