import type { PracticeWalk } from "../vocabulary/practice-walk.ts";
import { logIn } from "./log-in.ts";
import { startOpenmrs } from "./start.ts";

/** Charts of the walk are made from this seed; tests use others, so that they show people whom the walk has never seen. */
const walkSeed = 7;
const ordinaryCharts = 5;

/** The OpenMRS practice environment that the vocabulary is learned in. */
export async function openmrsWalk(): Promise<PracticeWalk> {
  const ehr = await startOpenmrs({ port: 0, seed: walkSeed, onProgress: (message) => console.log(message) });
  const ordinary = ehr.charts.filter((chart) => chart.kind === "ordinary");
  // Spread over the list, which begins with the people who are named like labels.
  const step = Math.floor(ordinary.length / ordinaryCharts);
  const chosen = [
    ...ordinary.filter((_, index) => index % step === 0).slice(0, ordinaryCharts),
    ...ehr.charts.filter((chart) => chart.kind !== "ordinary"),
  ];
  return {
    origin: ehr.origin,
    users: ehr.users.filter((user) => user.username !== "clerk"),
    charts: chosen.map((chart) => chart.uuid),
    views: [
      "home",
      "patient-search",
      "patient-summary",
      "vitals",
      "medications",
      "orders",
      "results",
      "visits",
      "allergies",
      "conditions",
    ],
    otherPages: (view) =>
      view === "patient-search"
        ? ["a", "e", "xyzzy"].map((query) => ({ chart: query, path: `/openmrs/spa/search?query=${query}` }))
        : [1, 2, 3].map((time) => ({ chart: String(time), path: "/openmrs/spa/home" })),
    logIn: (page, user) => logIn(page, ehr.baseUrl, user),
    close: () => ehr.close(),
  };
}
