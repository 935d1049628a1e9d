import { holdsValue, labelRoleOf } from "../../ehr/page/label-role.ts";
import type { EhrProfile } from "../../protocol/profile.ts";
import type { TrailStep } from "../../protocol/report.ts";
import { type ElementLabel, labelOf } from "../../scene/page/label-of.ts";

export interface Trail {
  /** The last steps, oldest first. */
  steps(): TrailStep[];
  /** Person or chart changed: what went before belongs to somebody else. */
  empty(): void;
  viewChanged(viewId: string): void;
  /** Something was done in a child frame. */
  fromFrame(step: Pick<TrailStep, "kind" | "role">): void;
}

export interface TrailSource {
  profile(): EhrProfile | null;
  viewId(): string;
  /** Elbow's own element: what is done there is no step. */
  host(): Element | null;
  onStep?(step: TrailStep): void;
}

const longest = 30;
/** The click that a key makes follows within this time, milliseconds: Space acts when it is let go. */
const madeByKey = 1_000;
/** A label that was clicked passes its click on to its field at once; no person is as quick, milliseconds. */
const madeByLabel = 50;
const unlabelled: ElementLabel = { role: null, labelId: null };

/** Follows what the person did, as kinds and label ids: never which key, value or element. Labels pass the scene's own gate. */
export function followTrail(source: TrailSource, signal: AbortSignal): Trail {
  let steps: TrailStep[] = [];
  let lastTime = performance.now();
  let lastInput: EventTarget | null = null;
  let lastLabel: { field: Element | null; time: number } | null = null;
  let lastKey: { control: Element; time: number } | null = null;
  const label = labelReader(source);
  const listening = { capture: true, passive: true, signal };

  const add = (kind: TrailStep["kind"], { role, labelId }: ElementLabel) => {
    const now = performance.now();
    const halfSeconds = Math.min(7_200, Math.round((now - lastTime) / 500));
    lastTime = now;
    const step = { kind, role, labelId, viewId: source.viewId(), halfSeconds: steps.length === 0 ? 0 : halfSeconds };
    steps.push(step);
    source.onStep?.(step);
    if (steps.length > longest) steps.shift();
    if (kind !== "input") lastInput = null;
  };
  const elementOf = (event: Event) => (event.target instanceof Element && event.target !== source.host() ? event.target : null);

  document.addEventListener(
    "click",
    (event) => {
      const element = elementOf(event);
      if (!element) return;
      if (lastLabel?.field === element && event.timeStamp - lastLabel.time < madeByLabel) return;
      const control = controlAround(element);
      lastLabel = control instanceof HTMLLabelElement ? { field: control.control, time: event.timeStamp } : null;
      if (event.detail > 0) add("click", label(control));
      // A key on this control was told already.
      else if (control && !(lastKey?.control === control && event.timeStamp - lastKey.time < madeByKey))
        add("key", label(control));
    },
    listening,
  );
  document.addEventListener(
    "keydown",
    (event) => {
      const element = event.repeat || (event.key !== "Enter" && event.key !== " ") ? null : elementOf(event);
      const control = element && controlAround(element);
      if (!control) return;
      lastKey = { control, time: event.timeStamp };
      add("key", label(control));
    },
    listening,
  );
  document.addEventListener(
    "input",
    (event) => {
      const element = elementOf(event);
      if (!element || element === lastInput) return;
      add("input", label(fieldLabelOf(element)));
      lastInput = element;
    },
    listening,
  );
  return {
    steps: () => [...steps],
    empty: () => {
      steps = [];
      lastInput = null;
      lastKey = null;
      lastLabel = null;
    },
    viewChanged: () => add("view", unlabelled),
    fromFrame: ({ kind, role }) => add(kind, { role, labelId: null }),
  };
}

/** The nearest element around that has a label role; `null` where a value lies in between, which is never told. */
function controlAround(element: Element): Element | null {
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    if (holdsValue(around)) return null;
    if (labelRoleOf(around) !== null) return around;
  }
  return null;
}

/** The `<label>` of a field. */
function fieldLabelOf(field: Element): Element | null {
  const { labels } = field as HTMLInputElement;
  return labels?.[0] ?? null;
}

/** Reads labels in the view that is in front, where its labels may be told. */
function labelReader({ profile, viewId }: TrailSource): (element: Element | null) => ElementLabel {
  return (element) => {
    const known = profile();
    if (!element || !known) return unlabelled;
    const view = known.views.find(({ id }) => id === viewId());
    return labelOf(element, known, view?.capture === "full" && !view.sensitive ? view.id : null);
  };
}
