import { matchRoute } from "../../../utils/ehr/match-route.ts";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";

/**
 * Which chart a path belongs to, by the profile's routes: also where it goes on in a way that no route knows. `null`: none.
 */
export function chartOfPath(profile: EhrProfile, pathname: string): string | null {
  const match = matchRoute(profile, pathname);
  if (match.routeId !== "unknown") return match.chart;
  for (const { template, chart } of profile.routes) {
    if (chart === undefined) continue;
    const around = template.split("/");
    const length = around.indexOf(`:${chart}`) + 1;
    const start = {
      ...profile,
      routes: [{ id: "chart", template: `${around.slice(0, length).join("/")}/*`, view: "unknown", chart }],
    };
    const id = matchRoute(start, pathname).chart;
    if (id !== null) return id;
  }
  return null;
}
