import type { CapturePart } from "../../utils/protocol/report.ts";
import type { Scene } from "../../utils/protocol/scene.ts";
import { ProblemError } from "../http/problem-error.ts";
import { type ProfileIndex, standIns, unknownApi } from "../profiles/profile-index.ts";

const mostErrors = 20;
const nothing: ReadonlySet<string> = new Set();

/** What a report may name when the extension had no profile for the page: nothing. */
const noProfile = {
  labels: nothing,
  icons: nothing,
  boxes: nothing,
  views: new Set(standIns),
  routes: new Set(standIns),
  apis: new Set([unknownApi]),
  workflows: nothing,
  roles: nothing,
  units: nothing,
};

/**
 * Checks that every id of a capture is of its profile version, so that a report provably holds no text but its reporter's words. Also
 * that every index lies in its list, and that the scene is no fuller than the profile allows for the view.
 *
 * @throws `unknown-id` or `bad-request` naming the places, never the values.
 */
export function checkCapture(capture: CapturePart, profile: ProfileIndex | undefined): void {
  const known = profile ?? noProfile;
  const { context, scene } = capture;
  const wrong: string[] = [];
  const check = (ids: ReadonlySet<string>, id: string | null, path: string) => {
    if (id !== null && !ids.has(id)) wrong.push(path);
  };
  check(known.views, context.viewId, "context.viewId");
  check(known.workflows, context.workflowId, "context.workflowId");
  check(known.routes, context.routeTemplateId, "context.routeTemplateId");
  check(known.units, context.unit, "context.unit");
  context.roles.forEach((role, index) => {
    check(known.roles, role, `context.roles[${index}]`);
  });
  context.trail.forEach((step, index) => {
    check(known.views, step.viewId, `context.trail[${index}].viewId`);
    check(known.labels, step.labelId, `context.trail[${index}].labelId`);
  });
  context.requests.forEach(({ apiId }, index) => {
    check(known.apis, apiId, `context.requests[${index}].apiId`);
  });
  for (const list of ["label", "icon", "box"] as const) {
    const ids = { label: known.labels, icon: known.icons, box: known.boxes }[list];
    scene?.[`${list}Ids`].forEach((id, index) => {
      check(ids, id, `scene.${list}Ids[${index}]`);
    });
  }
  refuseUnknown(wrong);
  if (scene) checkIndexes(scene);
  checkLevel(capture, profile);
  if (context.environment === "practice" && !profile?.profile.practice) {
    const message = "says practice, and the EHR profile has no practice environment";
    throw new ProblemError("bad-request", `The report ${message}. This part was not kept.`, [
      { path: "context.environment", message },
    ]);
  }
}

/** Refuses ids at these places, if there are any. */
export function refuseUnknown(paths: string[]): void {
  if (paths.length === 0) return;
  throw new ProblemError(
    "unknown-id",
    `The EHR profile that the report names does not have what stands at ${paths.slice(0, mostErrors).join(", ")}. This part was not kept.`,
    paths.slice(0, mostErrors).map((path) => ({ path, message: "is not in the EHR profile" })),
  );
}

function checkIndexes(scene: Scene): void {
  const wrong: string[] = [];
  scene.frames.forEach((frame, number) => {
    const check = (items: number[][], list: string[], name: string) => {
      items.forEach((item, position) => {
        if ((item[4] ?? 0) >= list.length) wrong.push(`scene.frames[${number}].${name}[${position}][4]`);
      });
    };
    check(frame.boxes, scene.boxIds, "boxes");
    check(frame.labels, scene.labelIds, "labels");
    check(frame.icons, scene.iconIds, "icons");
  });
  if (wrong.length === 0) return;
  throw new ProblemError(
    "bad-request",
    "The scene points outside its own lists. This part was not kept.",
    wrong.slice(0, mostErrors).map((path) => ({ path, message: "points outside its list" })),
  );
}

/** Levels in order of how much they show. */
const levels = ["none", "geometry", "full"] as const;

function checkLevel({ scene, sceneState, context }: CapturePart, profile: ProfileIndex | undefined): void {
  const refuse = (path: string, message: string) => {
    throw new ProblemError("bad-request", `The scene ${message}. This part was not kept.`, [{ path, message }]);
  };
  if (sceneState !== (scene?.level ?? "none")) refuse("sceneState", "is not of the state that the report says");
  if (scene?.level === "geometry" && scene.labelIds.length + scene.iconIds.length + scene.boxIds.length > 0) {
    refuse("scene.level", "is called geometry and yet names labels, icons or boxes");
  }
  const view = profile?.profile.views.find(({ id }) => id === context.viewId);
  const policy = context.viewId === "sensitive" ? "geometry" : (view?.capture ?? "full");
  const allowed = levels.indexOf(policy === "off" ? "none" : policy);
  if (levels.indexOf(sceneState) > allowed) refuse("sceneState", "shows more than the EHR profile allows for this view");
}
