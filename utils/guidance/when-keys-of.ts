import type { Person } from "../ehr/person.ts";
import { daysSince } from "../learning/days-since.ts";
import type { EhrProfile } from "../protocol/profile.ts";
import type { WhenKeys } from "../when/when-expression.ts";

/** Where a person is in the EHR, and who they are. */
export interface Whereabouts {
  person: Pick<Person, "roles" | "unit"> | null;
  viewId: string;
  environment: string;
  /** BCP 47. */
  language: string;
}

/** The keys of when clauses that tell of these, and of how long ago the EHR went live. @param goLive `YYYY-MM-DD`, where the site says it. */
export function whenKeysOf(
  { person, viewId, environment, language }: Whereabouts,
  workflows: EhrProfile["workflows"],
  goLive: string | undefined,
  now: Date,
): WhenKeys {
  const days = daysSince(goLive, now);
  const workflow = workflows.find(({ views }) => views.includes(viewId))?.id;
  return {
    roles: person?.roles ?? [],
    ...(person?.unit ? { unit: person.unit } : {}),
    view: viewId,
    ...(workflow ? { workflow } : {}),
    environment,
    locale: language,
    ...(days === null ? {} : { daysSinceGoLive: days }),
  };
}
