import { DEFAULT_LOCATION } from "../../clinic/locations.ts";
import { stableUuid } from "../../clinic/stable-uuid.ts";
import type { Chart, Visit } from "../../people/chart.ts";
import type { ApiRequest, Router } from "../../server/router.ts";
import { presentPatient } from "../present/present-patient.ts";
import { presentVisit } from "../present/present-visit.ts";
import { restDate } from "../present/rest-date.ts";
import { results } from "../present/results.ts";

const term = (display: string) => ({ uuid: stableUuid("queue term", display), display, name: { display } });

const QUEUE = {
  uuid: stableUuid("queue", "Triage"),
  display: "Triage",
  name: "Triage",
  description: "Triage",
  service: term("Triage"),
  location: { ...DEFAULT_LOCATION, name: DEFAULT_LOCATION.display },
  allowedPriorities: [term("Not urgent"), term("Urgent")],
  allowedStatuses: [term("Waiting"), term("In service")],
};

const MINUTE = 60_000;

/** The waiting list: everybody with an active visit waits for triage. */
export function addQueueRoutes(router: Router): void {
  router.get("queue", () => results([QUEUE]));
  router.get("queue/:uuid", () => QUEUE);
  router.get("queue-room", () => results([]));
  router.get("queue-entry", listEntries);
  router.get("visit-queue-entry", listEntries);
  router.get("queue-entry-metrics", ({ clinic }) => ({
    count: waiting(clinic.charts).length,
    averageWaitTime: averageWait(clinic.charts),
  }));
}

function listEntries({ clinic, query }: ApiRequest) {
  const patient = query.get("patient");
  return results(waiting(patient ? [clinic.chart(patient)] : clinic.charts), query);
}

function waiting(charts: Chart[]) {
  return charts.flatMap((chart) => {
    const visit = activeVisit(chart);
    return visit ? [presentEntry(chart, visit)] : [];
  });
}

function presentEntry(chart: Chart, visit: Visit) {
  const isUrgent = chart.kind === "extreme";
  return {
    uuid: stableUuid("queue entry", chart.uuid),
    display: chart.name,
    patient: presentPatient(chart),
    visit: presentVisit(chart, visit),
    queue: QUEUE,
    priority: QUEUE.allowedPriorities[isUrgent ? 1 : 0],
    priorityComment: null,
    status: QUEUE.allowedStatuses[0],
    startedAt: restDate(visit.startedAt),
    endedAt: null,
    sortWeight: 0,
    locationWaitingFor: null,
    providerWaitingFor: null,
    queueComingFrom: null,
    previousQueueEntry: null,
  };
}

function averageWait(charts: Chart[]): number {
  const waits = charts.flatMap((chart) => activeVisit(chart) ?? []).map(({ startedAt }) => Date.now() - startedAt.getTime());
  const total = waits.reduce((sum, wait) => sum + wait, 0);
  return Math.round(total / Math.max(waits.length, 1) / MINUTE);
}

function activeVisit(chart: Chart): Visit | undefined {
  return chart.visits.find(({ stoppedAt }) => !stoppedAt);
}
