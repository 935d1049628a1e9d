import type { ComponentChildren } from "preact";
import type { Box, Size } from "../../utils/guidance/box.ts";
import { CoachCard, type CoachCardProps } from "./coach-card.tsx";
import { TipBoundary } from "./tip-boundary.tsx";

export interface OverlayProps {
  /** Each tip's mark, with its card where that is open. */
  marks: ComponentChildren;
  window: Size;
  keepClear: readonly Box[];
  /** The status bar. */
  children: ComponentChildren;
  /** Title of the tip that has opened by itself, to be heard; empty for none. */
  pushed: string;
  /** The walkthrough that the person is in. */
  coach: Omit<CoachCardProps, "window" | "keepClear"> | null;
}

/** Everything of Elbow that lies over the EHR's page but the report panel: marks, their cards, a walkthrough's step, and the status bar. */
export function Overlay({ marks, window, keepClear, children, pushed, coach }: OverlayProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the page's own focus where it is, see below.
    <div class="overlay" onMouseDown={keepFocus}>
      {marks}
      {/* Always there, so that what appears in it is heard. */}
      <p class="only-heard" role="status">
        {pushed !== "" && `Tip: ${pushed}`}
      </p>
      {coach && (
        <TipBoundary key={coach.walkthrough.id} onFail={coach.onStop}>
          <CoachCard {...coach} window={window} keepClear={keepClear} />
        </TipBoundary>
      )}
      {children}
    </div>
  );
}

/** A press of the mouse on ours does not take the focus from the EHR, whose popovers close when they lose it. Keys still can. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
