import type { Person } from "../ehr/person.ts";
import type { WhenKeys } from "../when/when-expression.ts";

/** Where a person is in the EHR, and who they are. */
export interface Whereabouts {
  person: Pick<Person, "roles" | "unit"> | null;
  viewId: string;
  workflowId: string | null;
  environment: string;
  /** BCP 47. */
  language: string;
  /** Whole days; `null` where the site does not say when the EHR went live. */
  daysSinceGoLive: number | null;
}

/** The keys of when clauses that tell of these. */
export function whenKeysOf({ person, viewId, workflowId, environment, language, daysSinceGoLive }: Whereabouts): WhenKeys {
  return {
    roles: person?.roles ?? [],
    ...(person?.unit && { unit: person.unit }),
    view: viewId,
    ...(workflowId && { workflow: workflowId }),
    environment,
    locale: language,
    ...(daysSinceGoLive !== null && { daysSinceGoLive }),
  };
}
