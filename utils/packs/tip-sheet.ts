import { holdsAtSomeHour } from "../when/holds-at-some-hour.ts";
import type { WhenExpression } from "../when/when-expression.ts";
import { byPriority } from "./by-priority.ts";
import type { CompiledPack, CompiledTip, CompiledWalkthrough } from "./compiled-pack.ts";

/** What one role has to know, to be printed: the same texts as on the page. */
export interface TipSheet {
  /** Tips by view, each under the first view that it is for; those for no one view come first, under no title. */
  sections: { view: string | null; tips: CompiledTip[] }[];
  walkthroughs: CompiledWalkthrough[];
}

export interface SheetFacts {
  roles: readonly string[];
  /** Ids and titles, in the order in which they are printed. */
  views: readonly { id: string; title: string }[];
  workflows: readonly { id: string; views: readonly string[] }[];
  /** `YYYY-MM-DD` */
  today: string;
}

/** Collects what packs have for a role, at any hour, whether it was read or not. */
export function tipSheet(packs: readonly CompiledPack[], { roles, views, workflows, today }: SheetFacts): TipSheet {
  const isFor = ({ when, expires }: { when: WhenExpression; expires: string | null }, keys: Record<string, unknown>) =>
    (expires === null || expires >= today) && holdsAtSomeHour(when, { roles, environment: "live", ...keys });
  const places = [
    { view: null, keys: {} },
    ...views.map(({ id, title }) => {
      const workflow = workflows.find((each) => each.views.includes(id))?.id;
      return { view: title, keys: { view: id, ...(workflow ? { workflow } : {}) } };
    }),
  ];
  let left = byPriority(packs.flatMap(({ tips }) => tips));
  const sections = places.map(({ view, keys }) => {
    const tips = left.filter((tip) => isFor(tip, keys));
    left = left.filter((tip) => !tips.includes(tip));
    return { view, tips };
  });
  return {
    sections: sections.filter(({ tips }) => tips.length > 0),
    walkthroughs: byPriority(packs.flatMap((pack) => pack.walkthroughs)).filter((each) => isFor(each, {})),
  };
}
