import type { BarPlace } from "../../utils/guidance/place-bar.ts";
import { Icon } from "../shared/icon.tsx";
import { closeIcon, elbowMark, noticeIcon, quietIcon, reportIcon } from "./icons.ts";
import { useDrag } from "./use-drag.ts";

export interface StatusBarProps {
  place: BarPlace;
  /** Tips for this view and person, on the page or not. */
  tips: number;
  /** Answers that were not read yet. */
  unread: number;
  /** Known issues and changes of this screen that were not read yet. */
  notices: number;
  quiet: boolean;
  reportBusy: boolean;
  /** What the button says: *Report friction*, unless policy renames it. */
  reportButton: string;
  /** Friction was noticed: asks quietly whether to report. Takes no focus, and is told to screen readers when they pause. */
  offer: boolean;
  onReport(): void;
  onOpenPanel(): void;
  onQuiet(quiet: boolean): void;
  onDecline(): void;
  /** The bar is dragged: so far from where it stood, CSS pixels. */
  onDrag(x: number, y: number): void;
  onDrop(): void;
}

/** The one thing of Elbow that is always on screen: how many tips there are, reporting, and quiet. */
export function StatusBar({ place, tips, unread, notices, quiet, reportBusy, reportButton, offer, ...on }: StatusBarProps) {
  const drag = useDrag(on);
  const style = `${place.side}:${place.inset}px;bottom:${place.bottom}px`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls.
    <div class="bar" role="group" aria-label="Elbow" style={style} {...drag}>
      <button type="button" class="bar-panel" title="Open the side panel" onClick={on.onOpenPanel}>
        <Icon paths={elbowMark} size={20} />
        <Count name="bar-count" count={tips} one="tip for this screen" many="tips for this screen" />
        <Count
          name="bar-notices"
          count={notices}
          one="notice about this screen"
          many="notices about this screen"
          icon={noticeIcon}
        />
        <Count name="bar-unread" count={unread} one="answer to read" many="answers to read" />
        <span class="only-heard">Open the side panel</span>
      </button>
      {/* Always there, so that what appears in it is heard. */}
      <span class="bar-offer" role="status">
        {offer && "Is something in the way?"}
      </span>
      <button type="button" class="bar-report" aria-disabled={reportBusy} onClick={() => !reportBusy && on.onReport()}>
        <Icon paths={reportIcon} size={16} />
        {reportButton}
      </button>
      {offer && (
        <button type="button" class="bar-decline" aria-label="No, thanks" title="No, thanks" onClick={on.onDecline}>
          <Icon paths={closeIcon} size={16} />
        </button>
      )}
      <button
        type="button"
        class="bar-quiet"
        aria-pressed={quiet}
        aria-label="Quiet for this shift"
        title={quiet ? "Tips are quiet for this shift. Press to show them again" : "Quiet for this shift"}
        onClick={() => on.onQuiet(!quiet)}
      >
        <Icon paths={quietIcon} size={16} />
      </button>
    </div>
  );
}

/** A number to see, with words to hear; nothing for zero. */
function Count({
  name,
  count,
  one,
  many,
  icon,
}: {
  name: string;
  count: number;
  one: string;
  many: string;
  icon?: readonly string[];
}) {
  if (count === 0) return null;
  return (
    <span class={name}>
      {icon && <Icon paths={icon} size={16} />}
      {count}
      <span class="only-heard"> {count === 1 ? one : many}. </span>
    </span>
  );
}
