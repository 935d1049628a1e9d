import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Box, Size } from "../../utils/guidance/box.ts";
import type { Coaching } from "../../utils/walkthroughs/coaching.ts";
import { placeCoach } from "../../utils/walkthroughs/place-coach.ts";
import { missedOf } from "../../utils/walkthroughs/walkthrough-run.ts";
import { Icon } from "../shared/icon.tsx";
import { CoachAlone } from "./coach-alone.tsx";
import { CoachStep } from "./coach-step.tsx";
import { closeIcon } from "./icons.ts";

export interface CoachCallbacks {
  onNext(): void;
  onBack(): void;
  onStop(): void;
  /** The scenario is begun anew. */
  onAgain(alone: boolean): void;
  /** The person says that they are done without guidance. */
  onEnd(): void;
}

export interface CoachCardProps extends Coaching, CoachCallbacks {
  /** The element of the step; `null` where it has none, or none that is seen. */
  element: Box | null;
  window: Size;
  keepClear: readonly Box[];
}

/**
 * One step of a walkthrough beside its element, which is ringed, or a scenario's task while it is done without guidance. Takes no focus;
 * what it says is told when a screen reader pauses.
 */
export function CoachCard({ walkthrough, run, element, start, window, keepClear, ...on }: CoachCardProps) {
  const card = useRef<HTMLDivElement>(null);
  // Where the whole card has no place, as at 200 % zoom, its title and buttons may have one.
  const [isShort, setIsShort] = useState(false);
  const [size, setSize] = useState<Size | null>(null);
  const missed = missedOf(run, walkthrough);
  const measured = [walkthrough.id, run.startedAt, run.step, missed === null, window.width, window.height];
  useLayoutEffect(() => setIsShort(false), measured);
  useLayoutEffect(() => {
    if (card.current) setSize({ width: card.current.offsetWidth, height: card.current.offsetHeight });
  }, [...measured, isShort]);
  const place = size && placeCoach(element, size, window, keepClear);
  const hasNoPlace = size !== null && place === null;
  useLayoutEffect(() => {
    if (hasNoPlace) setIsShort(true);
  }, [hasNoPlace]);
  const { steps, language, scenario } = walkthrough;
  const step = steps[run.step];
  const name = scenario ? "scenario" : "walkthrough";
  const stages = { passed: "Passed", missed: "Not yet", alone: "Without guidance" };
  const stage = run.alone && stages[missed === null ? "alone" : missed.length === 0 ? "passed" : "missed"];
  return (
    <>
      {scenario && (
        <div class="practice-frame" aria-hidden="true">
          <span>Practice</span>
        </div>
      )}
      {element && <div class="ring" aria-hidden="true" style={ringStyle(element)} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls. */}
      <div
        ref={card}
        class="card coach"
        data-short={isShort}
        role="group"
        aria-label={`${scenario ? "Scenario" : "Walkthrough"}: ${walkthrough.title}`}
        style={place ? `left:${place.left}px;top:${place.top}px` : "visibility:hidden"}
      >
        <div class="card-head">
          <div class="coach-told" role="status">
            <p class="coach-count">{stage ?? (step ? `Step ${run.step + 1} of ${steps.length}` : "Done")}</p>
            <h2 lang={language}>{(!run.alone && step?.title) || walkthrough.title}</h2>
          </div>
          <button type="button" class="card-dismiss" aria-label={`End the ${name}`} title={`End the ${name}`} onClick={on.onStop}>
            <Icon paths={closeIcon} size={16} />
          </button>
        </div>
        {run.alone && scenario ? (
          <CoachAlone {...{ scenario, language, missed, start }} {...on} />
        ) : (
          <CoachStep
            {...{ walkthrough, run, start }}
            isElsewhere={step !== undefined && step.anchor !== null && !element}
            {...on}
          />
        )}
      </div>
    </>
  );
}

/** Drawn around the element, not on it. */
function ringStyle({ left, top, width, height }: Box): string {
  const gap = 4;
  return `left:${left - gap}px;top:${top - gap}px;width:${width + 2 * gap}px;height:${height + 2 * gap}px`;
}
