import type { Mark } from "../../utils/protocol/report.ts";
import type { Scene } from "../../utils/protocol/scene.ts";
import type { Drawable } from "../../utils/scene/draw.ts";
import { appendAudit } from "../audit/append-audit.ts";
import type { Database } from "../database/connect.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";
import { readContent } from "../reports/report-content.ts";
import { refuseHidden } from "./refuse-hidden.ts";

export interface OpenedScene {
  scene: Scene;
  mark: Mark | null;
  /** The part of the profile that this scene is drawn with. */
  drawable: Drawable;
  /** Name of the view, for the drawing's title. */
  title: string;
}

/** Opens a report's scene for somebody to look at, which the audit trail records. @throws `not-found`, `withheld`, `destroyed` */
export async function openScene(sql: Database, shelf: ProfileShelf, reportId: string, actor: string): Promise<OpenedScene> {
  await refuseHidden(sql, reportId);
  const { capture, words } = await readContent(sql, reportId);
  if (!capture?.scene) throw new ProblemError("not-found", "This report has no picture: see why on the page of its case.");
  const named = capture.context.profile;
  const profile = named ? (await shelf.find(named.id, named.version))?.profile : undefined;
  await sql.begin((transaction) => appendAudit(transaction, { actor, action: "look", subject: `report ${reportId}` }));
  const { scene } = capture;
  const used = <Entry extends { id: string }>(entries: Entry[] | undefined, ids: string[]) => {
    const wanted = new Set(ids);
    return entries?.filter(({ id }) => wanted.has(id)) ?? [];
  };
  return {
    scene,
    mark: words?.mark ?? null,
    drawable: {
      font: profile?.font ?? { family: "sans-serif" },
      vocabulary: {
        labels: used(profile?.vocabulary.labels, scene.labelIds),
        icons: used(profile?.vocabulary.icons, scene.iconIds),
        boxes: used(profile?.vocabulary.boxes, scene.boxIds),
      },
    },
    title: `${profile?.views.find(({ id }) => id === capture.context.viewId)?.title ?? "Screen"}, drawn with its values barred`,
  };
}
