import type { EhrProfile } from "../protocol/profile.ts";

export interface MatchedRoute {
  /** `unknown` where no route matches; never a path. */
  routeId: string;
  viewId: string;
  /** What the address says of the patient: stays in the frame's memory, to tell one chart from the next. */
  chart: string | null;
}

const unknown: MatchedRoute = { routeId: "unknown", viewId: "unknown", chart: null };

/** Finds the profile's first route that fits a path. Templates: `:name` is one segment, a last `*` any rest, also none. */
export function matchRoute(profile: EhrProfile, pathname: string): MatchedRoute {
  const segments = split(pathname);
  for (const route of profile.routes) {
    const values = matchTemplate(route.template, segments);
    if (values)
      return {
        routeId: route.id,
        viewId: route.view,
        chart: route.chart === undefined ? null : (values.get(route.chart) ?? null),
      };
  }
  return unknown;
}

/** The id of the profile's first API whose template fits the path; `unknown` where none does. */
export function matchApi({ apis = [] }: Pick<EhrProfile, "apis">, pathname: string): string {
  const segments = split(pathname);
  return apis.find(({ template }) => matchTemplate(template, segments) !== null)?.id ?? "unknown";
}

/** Templates in parts: a profile has few, and asks for them at each request of the page. */
const knownTemplates = new Map<string, readonly string[]>();

function partsOf(template: string): readonly string[] {
  const known = knownTemplates.get(template);
  if (known) return known;
  const parts = split(template);
  knownTemplates.set(template, parts);
  return parts;
}

function matchTemplate(text: string, segments: readonly string[]): Map<string, string> | null {
  const template = partsOf(text);
  const values = new Map<string, string>();
  for (const [index, part] of template.entries()) {
    if (part === "*" && index === template.length - 1) return values;
    const segment = segments[index];
    if (segment === undefined) return null;
    if (part.startsWith(":")) values.set(part.slice(1), segment);
    else if (part !== segment) return null;
  }
  return segments.length === template.length ? values : null;
}

function split(path: string): string[] {
  return path
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) => {
      try {
        return decodeURIComponent(segment);
      } catch {
        return segment;
      }
    });
}
