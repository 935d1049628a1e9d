import type { Finding } from "../../../utils/packs/finding.ts";
import type { PracticeFile } from "../../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import { plainAddress } from "./plain-address.ts";

/** Fewer charts could all happen to share what is theirs. */
const fewestCharts = 3;

/** What a well-formed practice file says that cannot be walked, or must not be. */
export function practiceFindings(practice: PracticeFile, profile: EhrProfile): Finding[] {
  return [...headFindings(practice, profile), ...environmentFindings(practice), ...viewFindings(practice, profile)];
}

function headFindings({ profile: id, users }: PracticeFile, profile: EhrProfile): Finding[] {
  const findings: Finding[] = [];
  if (id !== profile.id) findings.push({ path: ["profile"], message: `This is for the profile ${id}, not for ${profile.id}.` });
  if (new Set(users.map(({ role }) => role)).size < 2) {
    findings.push({
      path: ["users"],
      message: "At least two users of different roles are needed: what only one role sees is not learned.",
    });
  }
  return findings;
}

function environmentFindings({ environments }: PracticeFile): Finding[] {
  return environments.flatMap(({ charts, alsoListed = [] }, index) => {
    const findings: Finding[] = [];
    if (new Set(charts).size < fewestCharts) {
      findings.push({
        path: ["environments", index, "charts"],
        message: `At least ${fewestCharts} different charts are needed.`,
      });
    }
    const twice = alsoListed.find((chart) => charts.includes(chart));
    if (twice) findings.push({ path: ["environments", index, "alsoListed"], message: `${twice} is listed to be opened, too.` });
    return findings;
  });
}

function viewFindings({ views, environments }: PracticeFile, profile: EhrProfile): Finding[] {
  return views.flatMap(({ view, from, addresses, except = [] }, index) => {
    const at = (message: string): Finding => ({ path: ["views", index], message });
    if (!profile.views.some(({ id }) => id === view)) return [at(`The profile has no view ${view}.`)];
    if (from !== undefined && !profile.surfaces?.some((surface) => surface.view === view)) {
      return [at(`The profile names no surface by which the view ${view} is known.`)];
    }
    const route = profile.routes.find((candidate) => candidate.view === (from ?? view));
    if (!route) return [at(`The profile has no route to the view ${from ?? view}.`)];
    if (route.chart === undefined && !addresses && plainAddress(route.template) === null) {
      return [at(`The route ${route.template} is not an address by itself: say which addresses to open.`)];
    }
    if (route.chart !== undefined && addresses)
      return [at("A view of a chart is opened for each listed chart; it has no addresses.")];
    const left = environments.flatMap(({ charts }) => charts.filter((chart) => !except.includes(chart)));
    if (left.length < fewestCharts) return [at(`At least ${fewestCharts} charts must be left.`)];
    return [];
  });
}
