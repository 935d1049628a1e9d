import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Box, Size } from "../../utils/guidance/box.ts";
import type { Coaching } from "../../utils/walkthroughs/coaching.ts";
import { placeCoach } from "../../utils/walkthroughs/place-coach.ts";
import { Icon } from "../shared/icon.tsx";
import { capturedIcon, closeIcon } from "./icons.ts";
import { RichTextView } from "./rich-text-view.tsx";

export interface CoachCardProps extends Coaching {
  /** The element of the step; `null` where it has none, or none that is seen. */
  element: Box | null;
  window: Size;
  keepClear: readonly Box[];
  onNext(): void;
  onBack(): void;
  onStop(): void;
}

/** One step of a walkthrough beside its element, which is ringed. Takes no focus; what it says is told when a screen reader pauses. */
export function CoachCard({ walkthrough, run, element, window, keepClear, onNext, onBack, onStop }: CoachCardProps) {
  const card = useRef<HTMLDivElement>(null);
  // Where the whole card has no place, as at 200 % zoom, its title and buttons may have one.
  const [isShort, setIsShort] = useState(false);
  const [size, setSize] = useState<Size | null>(null);
  const measured = [walkthrough.id, run.step, window.width, window.height];
  useLayoutEffect(() => setIsShort(false), measured);
  useLayoutEffect(() => {
    if (card.current) setSize({ width: card.current.offsetWidth, height: card.current.offsetHeight });
  }, [...measured, isShort]);
  const place = size && placeCoach(element, size, window, keepClear);
  const hasNoPlace = size !== null && place === null;
  useLayoutEffect(() => {
    if (hasNoPlace) setIsShort(true);
  }, [hasNoPlace]);
  const { steps, language } = walkthrough;
  const step = steps[run.step];
  const isElsewhere = step !== undefined && step.anchor !== null && element === null;
  return (
    <>
      {element && <div class="ring" aria-hidden="true" style={ringStyle(element)} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls. */}
      <div
        ref={card}
        class="card coach"
        data-short={isShort}
        role="group"
        aria-label={`Walkthrough: ${walkthrough.title}`}
        style={place ? `left:${place.left}px;top:${place.top}px` : "visibility:hidden"}
      >
        <div class="card-head">
          <div class="coach-told" role="status">
            <p class="coach-count">{step ? `Step ${run.step + 1} of ${steps.length}` : "Done"}</p>
            <h2 lang={language}>{step?.title ?? walkthrough.title}</h2>
          </div>
          <button
            type="button"
            class="card-dismiss"
            aria-label="End the walkthrough"
            title="End the walkthrough"
            onClick={onStop}
          >
            <Icon paths={closeIcon} size={16} />
          </button>
        </div>
        <ol class="coach-steps" aria-hidden="true">
          {steps.map(({ id }, number) => (
            <li key={id} data-state={number === run.step ? "now" : run.ticked.includes(number) ? "done" : "open"} />
          ))}
        </ol>
        {step && <RichTextView text={step.body} language={language} />}
        {isElsewhere && <p class="coach-note">It is not on this screen. The walkthrough goes on when it is.</p>}
        {!step && <p class="coach-note">{summaryOf(run.ticked.length, steps.length)}</p>}
        <div class="coach-actions">
          {run.step > 0 && (
            <button type="button" class="card-action" onClick={onBack}>
              Back
            </button>
          )}
          <button type="button" class="coach-next" onClick={step ? onNext : onStop}>
            {!step && <Icon paths={capturedIcon} size={16} />}
            {step ? "Next" : "Close"}
          </button>
        </div>
      </div>
    </>
  );
}

function summaryOf(ticked: number, all: number): string {
  return ticked === all ? "You have done every step." : `You have done ${ticked} of ${all} steps; the others were passed over.`;
}

/** Drawn around the element, not on it. */
function ringStyle({ left, top, width, height }: Box): string {
  const gap = 4;
  return `left:${left - gap}px;top:${top - gap}px;width:${width + 2 * gap}px;height:${height + 2 * gap}px`;
}
