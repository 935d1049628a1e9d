import { VISIT_ATTRIBUTE_TYPES, VISIT_TYPES } from "../../clinic/visit-types.ts";
import type { Chart, Visit } from "../../people/chart.ts";
import type { ApiRequest, Router } from "../../server/router.ts";
import { presentEncounter } from "../present/present-encounter.ts";
import { presentVisit, presentVisitAttributeType } from "../present/present-visit.ts";
import { results } from "../present/results.ts";

interface SentVisit {
  patient?: string;
  visitType?: string;
  startDatetime?: string;
  stopDatetime?: string;
}

/** Visits: list, read, start, change, end, delete. */
export function addVisitRoutes(router: Router): void {
  router.get("visittype", () => results(VISIT_TYPES.map((type) => ({ ...type, name: type.display, retired: false }))));
  router.get("visitattributetype", () => results(VISIT_ATTRIBUTE_TYPES.map(({ uuid }) => presentVisitAttributeType(uuid))));
  router.get("visitattributetype/:uuid", ({ parameters }) => presentVisitAttributeType(parameters.uuid));
  router.post("visit/:uuid/attribute", addAttribute);
  router.get("visit", listVisits);
  router.get("visit/:uuid", ({ clinic, parameters }) => {
    const { chart, visit } = clinic.findVisit(parameters.uuid);
    return presentVisit(chart, visit);
  });
  router.post("visit", ({ clinic, body }) => {
    const sent = body as SentVisit;
    const chart = clinic.chart(sent.patient);
    const visit: Visit = { uuid: clinic.newUuid(), visitTypeUuid: "", startedAt: new Date(), attributes: [] };
    chart.visits.unshift(Object.assign(visit, readVisit(sent)));
    return presentVisit(chart, visit);
  });
  router.post("visit/:uuid", ({ clinic, parameters, body }) => {
    const { chart, visit } = clinic.findVisit(parameters.uuid);
    return presentVisit(chart, Object.assign(visit, readVisit(body as SentVisit)));
  });
  router.delete("visit/:uuid", ({ clinic, parameters }) => {
    const { chart, visit } = clinic.findVisit(parameters.uuid);
    chart.visits.splice(chart.visits.indexOf(visit), 1);
  });
  router.get("emrapi/patient/:uuid/visit", ({ clinic, parameters, query }) => {
    const chart = clinic.chart(parameters.uuid);
    return results(
      chart.visits.map((visit) => presentVisit(chart, visit)),
      query,
    );
  });
  router.get("emrapi/patient/:uuid/visitWithNotes", ({ clinic, parameters, query }) => {
    const chart = clinic.chart(parameters.uuid);
    const visits = results(chart.visits, query);
    return { pagesize: 10, ...visits, results: visits.results.map((visit) => visitWithNotes(chart, visit)) };
  });
}

function listVisits({ clinic, query }: ApiRequest) {
  const patient = query.get("patient");
  const charts = patient ? [clinic.chart(patient)] : clinic.charts;
  const onlyActive = query.get("includeInactive") === "false";
  const visits = charts.flatMap((chart) => chart.visits.map((visit) => ({ chart, visit })));
  const wanted = visits.filter(({ visit }) => !onlyActive || !visit.stoppedAt);
  const page = results(wanted, query);
  return { ...page, results: page.results.map(({ chart, visit }) => presentVisit(chart, visit)) };
}

function visitWithNotes(chart: Chart, visit: Visit) {
  const encounters = chart.encounters.filter((encounter) => encounter.visitUuid === visit.uuid);
  const notes = encounters.filter(({ diagnoses }) => diagnoses.length > 0);
  return {
    visit: presentVisit(chart, visit),
    visitNotes: notes.map((note) => presentEncounter(chart, note)),
  };
}

function addAttribute({ clinic, parameters, body }: ApiRequest) {
  const { attributeType = "", value = "" } = body as { attributeType?: string; value?: string };
  const { visit } = clinic.findVisit(parameters.uuid);
  const attribute = { uuid: clinic.newUuid(), typeUuid: attributeType, value };
  visit.attributes.push(attribute);
  return attribute;
}

function readVisit({ visitType, startDatetime, stopDatetime }: SentVisit): Partial<Visit> {
  return {
    ...(visitType ? { visitTypeUuid: visitType } : {}),
    ...(startDatetime ? { startedAt: new Date(startDatetime) } : {}),
    ...(stopDatetime ? { stoppedAt: new Date(stopDatetime) } : {}),
  };
}
