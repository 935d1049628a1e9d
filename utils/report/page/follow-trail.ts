import { labelRoleOf, normalisedText } from "../../ehr/page/label-role.ts";
import type { EhrProfile } from "../../protocol/profile.ts";
import type { TrailStep } from "../../protocol/report.ts";

export interface Trail {
  /** The last steps, oldest first. */
  steps(): TrailStep[];
  /** Person or chart changed: what went before belongs to somebody else. */
  empty(): void;
  viewChanged(viewId: string): void;
}

const longest = 30;

/** Follows what the person did, as kinds and label ids: never which key, value or element. */
export function followTrail(profile: () => EhrProfile | null, viewId: () => string, signal: AbortSignal): Trail {
  let steps: TrailStep[] = [];
  let lastTime = performance.now();
  let lastTarget: EventTarget | null = null;

  const add = (kind: TrailStep["kind"], labelId: string | null, role: TrailStep["role"]) => {
    const now = performance.now();
    const halfSeconds = Math.min(7_200, Math.round((now - lastTime) / 500));
    lastTime = now;
    steps.push({ kind, role, labelId, viewId: viewId(), halfSeconds: steps.length === 0 ? 0 : halfSeconds });
    if (steps.length > longest) steps.shift();
  };
  const labelIds = labelLookup(profile, viewId);

  document.addEventListener(
    "click",
    (event) => {
      lastTarget = null;
      const control = event.target instanceof Element ? event.target.closest("a,button,summary,th,label,[role]") : null;
      const role = control && labelRoleOf(control);
      // In data cells and patient zones a control may be made of data; there not even its role is told.
      const mayBeData =
        control?.closest(["td,[role=cell],[role=gridcell]", ...(profile()?.zones.patient ?? [])].join(",")) != null;
      add("click", control && role && !mayBeData ? labelIds(normalisedText(control)) : null, mayBeData ? null : role);
    },
    { capture: true, passive: true, signal },
  );
  document.addEventListener(
    "input",
    (event) => {
      if (event.target === lastTarget) return;
      lastTarget = event.target;
      add("input", null, null);
    },
    { capture: true, passive: true, signal },
  );
  return {
    steps: () => [...steps],
    empty: () => {
      steps = [];
      lastTarget = null;
    },
    viewChanged: () => add("view", null, null),
  };
}

/** Label ids of control texts in the current view; texts that several labels have stand for the first of them. */
function labelLookup(profile: () => EhrProfile | null, viewId: () => string): (text: string) => string | null {
  let known: { profile: EhrProfile; view: string; ids: Map<string, string> } | null = null;
  return (text) => {
    const current = profile();
    if (!current) return null;
    const view = viewId();
    if (known?.profile !== current || known.view !== view) {
      const ids = new Map<string, string>();
      for (const label of current.vocabulary.labels) {
        if (label.places.some(({ views }) => views.includes("*") || views.includes(view)) && !ids.has(label.text))
          ids.set(label.text, label.id);
      }
      known = { profile: current, view, ids };
    }
    return known.ids.get(text) ?? null;
  };
}
