import type { EhrProfile } from "../protocol/profile.ts";
import type { SiteConfig } from "../site/site-config.ts";

/** From what shows least to what shows most. */
const levels = ["off", "geometry", "full"] as const;

/** The profile with the levels of capture that the site allows: lower than its own where the site says so, never higher. */
export function underPolicy(profile: EhrProfile, { captureAtMost }: SiteConfig["ehr"]): EhrProfile {
  const views = profile.views.map((view) => {
    const most = captureAtMost[view.id];
    return most !== undefined && levels.indexOf(most) < levels.indexOf(view.capture) ? { ...view, capture: most } : view;
  });
  return { ...profile, views };
}
