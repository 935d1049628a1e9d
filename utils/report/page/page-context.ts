import type { EhrState } from "../../ehr/page/watch-ehr.ts";
import { nothingNoticed } from "../../friction/noticed-log.ts";
import type { EhrProfile } from "../../protocol/profile.ts";
import type { Environment, Noticed, TrailStep } from "../../protocol/report.ts";
import type { PageContext } from "../frame-answer.ts";

/**
 * Where the person was and as whom, in declared ids only. A sensitive view is `sensitive`; its trail, workflow, and whatever was noticed
 * before, are not told.
 */
export function pageContext(
  environment: Environment,
  profile: EhrProfile | null,
  ehr: EhrState | null,
  trail: readonly TrailStep[],
  noticed: Noticed,
): PageContext {
  const view = profile?.views.find(({ id }) => id === ehr?.viewId);
  const sensitive = view?.sensitive === true;
  const isSensitive = (viewId: string) => profile?.views.find(({ id }) => id === viewId)?.sensitive === true;
  return {
    environment,
    viewId: sensitive ? "sensitive" : (ehr?.viewId ?? "unknown"),
    workflowId: sensitive ? null : (ehr?.workflowId ?? null),
    routeTemplateId: sensitive ? "sensitive" : (ehr?.routeId ?? "unknown"),
    roles: ehr?.person?.roles ?? [],
    unit: ehr?.person?.unit ?? null,
    window: { width: innerWidth, height: innerHeight, scalePercent: Math.round(devicePixelRatio * 100) },
    trail: sensitive ? [] : trail.filter((step) => !isSensitive(step.viewId)),
    ...(sensitive ? nothingNoticed : noticed),
    modalOpen: document.querySelector("dialog:modal") !== null,
  };
}
