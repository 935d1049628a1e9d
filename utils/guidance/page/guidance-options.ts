import type { PictureSource } from "../../../components/shared/picture-source.ts";
import type { AnchorScope } from "../../anchors/anchor-scope.ts";
import type { EhrProfile } from "../../protocol/profile.ts";
import type { WalkthroughRun } from "../../walkthroughs/walkthrough-run.ts";
import type { BarHome } from "../bar-home.ts";
import type { PageState } from "../page-state.ts";
import type { VerdictReport } from "../verdict-report.ts";

export interface GuidanceOptions {
  signal: AbortSignal;
  /** Where to draw: an element in our closed shadow root, in the top layer. */
  surface: HTMLElement;
  zones: Pick<EhrProfile["zones"], "keepClear">;
  anchorScope: AnchorScope;
  statusBar: EhrProfile["statusBar"];
  state: PageState;
  /** Where the pictures of tips and steps come from. */
  pictures: PictureSource;
  /** What the report button says: policy may rename it. */
  reportButton: string;
  callbacks: GuidanceCallbacks;
}

export interface GuidanceCallbacks {
  onReport(): void;
  onOpenPanel(): void;
  /** A tip's card was on screen long enough to be read. */
  onSeen(tipId: string): void;
  onDismissed(tipId: string): void;
  /** A tip's card has opened by itself. */
  onPushed(): void;
  onQuiet(quiet: boolean): void;
  /** The person has dragged the status bar there. */
  onBarMoved(place: BarHome): void;
  /** The person has come further in their walkthrough; `null`: they have ended it. */
  onRun(run: WalkthroughRun | null): void;
  /** The status bar shows its offer to report. */
  onOffered(): void;
  onOfferDeclined(): void;
}

export interface GuidanceHandle {
  update(state: PageState): void;
  /** Moves the focus into the overlay, or from there back to the page (`Alt+Shift+J`). */
  focusOverlay(): void;
  /** Which gate stopped each tip, as the page is now. */
  verdicts(): VerdictReport;
  /** The person has chosen a command of the palette. */
  command(commandId: string): void;
}
