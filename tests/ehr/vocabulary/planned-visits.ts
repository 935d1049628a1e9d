import type { PracticeEnvironment, PracticeFile, Step } from "../../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import { plainAddress } from "./plain-address.ts";

/** One page to be read: its view, where it is, and what has to be done there. */
export interface PlannedVisit {
  view: string;
  address: string;
  chart: string | null;
  steps: readonly Step[];
  /** What must make no difference, apart from user and environment: the chart, or the address of a view of no chart. */
  subject: string;
}

/** All pages of one environment, chart by chart; within a chart first what needs no steps. */
export function plannedVisits(profile: EhrProfile, practice: PracticeFile, environment: PracticeEnvironment): PlannedVisit[] {
  const visits = practice.views.flatMap(({ view, from, addresses, steps = [], except = [] }): PlannedVisit[] => {
    const route = profile.routes.find((candidate) => candidate.view === (from ?? view));
    if (!route) return [];
    const { chart: segment, template } = route;
    if (segment !== undefined) {
      return environment.charts
        .filter((chart) => !except.includes(chart))
        .map((chart) => ({
          view,
          address: template.replace(`:${segment}`, chart).replace(/\/\*$/, ""),
          chart,
          steps,
          subject: chart,
        }));
    }
    return (addresses ?? [plainAddress(template) ?? template]).map((address) => ({
      view,
      address,
      chart: null,
      steps,
      subject: address,
    }));
  });
  const order = new Map([null, ...environment.charts].map((chart, index) => [chart, index]));
  return visits.sort(
    (one, other) => (order.get(one.chart) ?? 0) - (order.get(other.chart) ?? 0) || one.steps.length - other.steps.length,
  );
}
