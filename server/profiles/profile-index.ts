import type { EhrProfile } from "../../utils/protocol/profile.ts";

/** A profile with its ids as sets, for checking reports. */
export interface ProfileIndex {
  profile: EhrProfile;
  labels: ReadonlySet<string>;
  icons: ReadonlySet<string>;
  boxes: ReadonlySet<string>;
  /** Views that may be named; a sensitive view is reported only as `sensitive`. */
  views: ReadonlySet<string>;
  routes: ReadonlySet<string>;
  /** `unknown` among them. */
  apis: ReadonlySet<string>;
  workflows: ReadonlySet<string>;
  roles: ReadonlySet<string>;
  units: ReadonlySet<string>;
}

/** Ids that stand for "no such thing" wherever a view or route is named. */
export const standIns: readonly string[] = ["unknown", "sensitive"];

/** Stands for any API that the profile does not name. */
export const unknownApi = "unknown";

export function profileIndex(profile: EhrProfile): ProfileIndex {
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
  const named = profile.views.filter((view) => !view.sensitive);
  const sensitive = new Set(profile.views.filter((view) => view.sensitive).map(({ id }) => id));
  return {
    profile,
    labels: ids(profile.vocabulary.labels),
    icons: ids(profile.vocabulary.icons),
    boxes: ids(profile.vocabulary.boxes),
    views: new Set([...ids(named), ...standIns]),
    routes: new Set([...ids(profile.routes.filter(({ view }) => !sensitive.has(view))), ...standIns]),
    apis: new Set([...ids(profile.apis ?? []), unknownApi]),
    workflows: ids(profile.workflows),
    roles: new Set(Object.values(profile.person.roles.map)),
    units: new Set(Object.values(profile.person.unit.map)),
  };
}
