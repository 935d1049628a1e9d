import type { ComponentChildren } from "preact";
import { CoachCard, type CoachCardProps } from "./coach-card.tsx";
import { TipBoundary } from "./tip-boundary.tsx";
import type { CardRoom } from "./tip-mark.ts";

export interface OverlayProps extends CardRoom {
  /** The status bar. */
  children: ComponentChildren;
  /** Title of the tip that has opened by itself, to be heard; empty for none. */
  pushed: string;
  /** The walkthrough that the person is in. */
  coach: Omit<CoachCardProps, keyof CardRoom> | null;
}

/** What of Elbow lies over the EHR's page beside the marks and their cards, and the report panel: a walkthrough's step, and the status bar. */
export function Overlay({ window, keepClear, children, pushed, coach }: OverlayProps) {
  return (
    <>
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
    </>
  );
}
