import type { Chart } from "../../people/chart.ts";
import type { Router } from "../../server/router.ts";
import { presentPatient } from "../present/present-patient.ts";
import { results } from "../present/results.ts";

/** Search for patients and read one. */
export function addPatientRoutes(router: Router): void {
  router.get("patient", ({ clinic, query }) => {
    const words = plain(query.get("q") ?? query.get("identifier") ?? "")
      .split(/\s+/)
      .filter(Boolean);
    const found = clinic.charts.filter((chart) => words.every((word) => matches(chart, word)));
    const page = results(found, query);
    return { ...page, results: page.results.map(presentPatient) };
  });
  router.get("patient/:uuid", ({ clinic, parameters }) => presentPatient(clinic.chart(parameters.uuid)));
}

/** OpenMRS finds a patient when every word begins one of the names or is the identifier. */
function matches(chart: Chart, word: string): boolean {
  const names = plain(chart.name).split(/[\s-]+/);
  return names.some((name) => name.startsWith(word)) || plain(chart.person.identifier) === word;
}

/** Without case and accents, as the database compares. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}
