import type { EhrProfile } from "../protocol/profile.ts";

/**
 * The view in front: that of the first surface that shows, else the route's own. An unknown view stays unknown, a surface
 * that names one is passed over, and a view that is sensitive
 * or not captured in full stays what it is: a workspace over it must not open it.
 */
export function surfaceView(profile: EhrProfile, routeView: string, shows: (selector: string) => boolean): string {
  const base = profile.views.find(({ id }) => id === routeView);
  if (!base || base.sensitive || base.capture !== "full") return routeView;
  const front = profile.surfaces?.find(({ selector }) => shows(selector))?.view;
  return profile.views.some(({ id }) => id === front) && front !== undefined ? front : routeView;
}
