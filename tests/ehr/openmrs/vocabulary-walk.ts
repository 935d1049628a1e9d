import type { PracticeWalk } from "../vocabulary/practice-walk.ts";
import { logIn } from "./log-in.ts";
import { type OpenmrsUnderTest, startOpenmrs } from "./start.ts";

/** Charts of the walk are made from these seeds; tests use others, so that they show people whom the walk has never seen. */
const walkSeeds = [7, 8];
const ordinaryCharts = 3;

/** The OpenMRS practice environments that the vocabulary is learned in. */
export async function openmrsWalk(): Promise<PracticeWalk> {
  const ehrs = await Promise.all(walkSeeds.map((seed, index) => startOpenmrs({ port: 0, seed, patients: 24 - 7 * index })));
  const [first] = ehrs;
  return {
    users: first?.users.filter((user) => user.username !== "clerk") ?? [],
    environments: ehrs.map((ehr) => ({ origin: ehr.origin, charts: chosenCharts(ehr) })),
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
        : [{ chart: "home", path: "/openmrs/spa/home" }],
    logIn: (page, origin, user) => logIn(page, `${origin}/openmrs/spa/`, user),
    close: async () => void (await Promise.all(ehrs.map((ehr) => ehr.close()))),
  };
}

/** Some ordinary people from all over the list (some are named like labels), the empty and the extreme one. */
function chosenCharts(ehr: OpenmrsUnderTest): string[] {
  const ordinary = ehr.charts.filter((chart) => chart.kind === "ordinary");
  const step = Math.floor(ordinary.length / ordinaryCharts);
  const some = ordinary.filter((_, index) => index % step === 0).slice(0, ordinaryCharts);
  return [...some, ...ehr.charts.filter((chart) => chart.kind !== "ordinary")].map((chart) => chart.uuid);
}
