import { h, render } from "preact";
import type { CoachCardProps } from "../../../components/overlay/coach-card.tsx";
import { Overlay } from "../../../components/overlay/overlay.tsx";
import type { CompiledTip } from "../../packs/compiled-pack.ts";
import { Coach } from "../../walkthroughs/page/coach.ts";
import { type BarHome, barHome } from "../bar-home.ts";
import type { Box, Size } from "../box.ts";
import { contextKeys } from "../context-keys.ts";
import type { PageState } from "../page-state.ts";
import { barBox, placeBar } from "../place-bar.ts";
import type { PushSituation } from "../push-gate.ts";
import { type VerdictReport, verdictReport } from "../verdict-report.ts";
import { after } from "./after.ts";
import { afterFrame } from "./after-frame.ts";
import { AnchorFinder } from "./anchor-finder.ts";
import type { GuidanceHandle, GuidanceOptions } from "./guidance-options.ts";
import { hasHostDialog } from "./host-dialog.ts";
import { isWorthObserving, type Look, lookAtPage } from "./look-at-page.ts";
import { boxesOf, marksInView, zonesOf } from "./marks-in-view.ts";
import { watchMovement } from "./movement-watch.ts";
import { OpenCard } from "./open-card.ts";
import { OverlayFocus } from "./overlay-focus.ts";
import { watchPage } from "./page-watch.ts";
import { SeenElements } from "./seen-elements.ts";
import { watchTyping } from "./typing-watch.ts";
import { watchVisibility } from "./visibility-watch.ts";

/** After a press or a key the EHR may open something that the status bar must stay clear of. */
const settleTime = 300;
/** Keys by which an EHR opens and closes things. */
const opening: ReadonlySet<string> = new Set(["Enter", " ", "Escape"]);
/** Size of the status bar until it was measured. */
const likelyBar: Size = { width: 250, height: 38 };

/** Shows the tips that the gates allow, and the status bar, until the signal ends. Adds nothing to the EHR's own elements. */
export function startGuidance(options: GuidanceOptions): GuidanceHandle {
  const guidance = new Guidance(options);
  guidance.look();
  return {
    update: (state) => guidance.update(state),
    focusOverlay: () => guidance.focus.jump(),
    verdicts: () => guidance.verdicts(),
    command: (commandId) => guidance.command(commandId),
  };
}

class Guidance {
  readonly focus: OverlayFocus;
  readonly #options: GuidanceOptions;
  readonly #root: HTMLElement;
  readonly #anchors: AnchorFinder;
  readonly #card: OpenCard;
  readonly #coach: Coach;
  readonly #typing: ReturnType<typeof watchTyping>;
  readonly #page: ReturnType<typeof watchPage>;
  readonly #visibility: ReturnType<typeof watchVisibility>;
  readonly #movement: ReturnType<typeof watchMovement>;
  readonly #failed = new Set<string>();
  readonly #dismissed = new Set<string>();
  #state: PageState;
  #offered = false;
  #viewSince = performance.now();
  #chartSince: number | null;
  readonly #pushedOn = new Set<string | null>();
  /** The tip whose card has opened by itself. */
  #pushed: CompiledTip | null = null;
  #look: Look = { shown: new Map(), decisions: [] };
  #cancelSettle: (() => void) | null = null;
  #cancelLook: (() => void) | null = null;
  /** What was drawn last, as text. */
  #drawn = "";
  /** What may not be covered, and what is known of our elements, from when nothing moved last. */
  #zones: Element[] = [];
  readonly #seen = new SeenElements();
  /** The status bar while it is dragged: where it was taken up, and where it is. */
  #dragged: { from: Box; to: BarHome } | null = null;

  constructor(options: GuidanceOptions) {
    const { signal, surface, callbacks } = options;
    const look = () => this.look();
    this.#options = options;
    this.#state = options.state;
    this.#chartSince = options.state.chart === null ? null : this.#viewSince;
    this.#anchors = new AnchorFinder(options.anchorScope);
    this.#root = surface.appendChild(document.createElement("div"));
    this.#root.style.colorScheme = pageScheme();
    this.focus = new OverlayFocus(this.#root);
    this.#card = new OpenCard({
      signal,
      onChange: () => this.#draw(),
      onClosing: () => this.focus.leaveCard(),
      onSeen: (tipId) => this.#state.progress[tipId]?.seen || callbacks.onSeen(tipId),
      hasFocus: () => this.focus.isInCard,
    });
    this.#coach = new Coach({
      ...{ signal, scope: options.anchorScope },
      onRun: (run) => callbacks.onRun(run),
      onChange: () => queueMicrotask(look),
    });
    this.#typing = watchTyping(signal, look, () => this.#state.offer && this.#movement.follow(true));
    this.#page = watchPage({ signal, look, isUrgent: () => this.#elements().some((element) => !element.isConnected) });
    this.#movement = watchMovement({ signal, elements: () => this.#elements(), draw: (moving) => this.#draw(moving) });
    this.#visibility = watchVisibility(signal, () => this.#movement.follow(true));
    document.addEventListener("visibilitychange", look, { signal });
    // A native dialog opens and closes without a change of the tree.
    document.addEventListener("toggle", look, { capture: true, signal });
    document.addEventListener("pointerup", () => this.#settle(), { capture: true, passive: true, signal });
    document.addEventListener("keyup", ({ key }) => opening.has(key) && this.#settle(), { capture: true, passive: true, signal });
    this.#coach.update(options.state.coaching, contextKeys(options.state, new Date()));
    this.#everyHour();
    signal.addEventListener("abort", () => this.#end(), { once: true });
  }

  update(state: PageState): void {
    if (state.chart !== this.#state.chart) this.#chartSince = state.chart === null ? null : performance.now();
    if (state.keys.view !== this.#state.keys.view) {
      this.#viewSince = performance.now();
      this.#dismissed.clear();
      this.#anchors.forget();
      this.#card.close();
    }
    this.#state = state;
    this.#coach.update(state.coaching, contextKeys(state, new Date()));
    this.#lookSoon();
  }

  /** The page says in the middle of its own work that something has changed. */
  #lookSoon(): void {
    this.#cancelLook ??= afterFrame(this.#options.signal, () => this.look());
  }

  /** Passes all tips through the gates anew and draws. */
  look(): void {
    if (this.#options.signal.aborted) return;
    this.#cancelLook?.();
    this.#cancelLook = null;
    const find = this.#anchors.look(performance.now());
    this.#coach.look(find);
    this.#look = lookAtPage({
      ...{ state: this.#state, find },
      last: this.#look,
      openTip: this.#card.tipId,
      typing: this.#typing.typing(),
      push: this.#pushSituation(),
      dismissed: this.#dismissed,
      failed: this.#failed,
    });
    // Whoever comes back to the tab finds the card that they left.
    const isInFront = document.visibilityState === "visible";
    if (isInFront && this.#card.tipId !== null && !this.#look.shown.has(this.#card.tipId)) this.#card.close();
    const opening = this.#look.decisions.find(({ push }) => push === "opens");
    if (opening) this.#push(opening.tip);
    this.#visibility.observe(new Set(this.#elements()));
    this.#page.switch(isWorthObserving(this.#look) || this.#coach.coaching !== null);
    this.#draw();
    this.#movement.drawn();
    this.#movement.follow(false);
  }

  #pushSituation(): PushSituation {
    const { noPush, chart, pushedInShift } = this.#state;
    return {
      ...{ noPush, pushedInShift, now: performance.now(), viewSince: this.#viewSince, chartSince: this.#chartSince },
      cardOpen: this.#card.tipId !== null || this.#coach.coaching !== null,
      pushedOnChart: this.#pushedOn.has(chart),
    };
  }

  #push(tip: CompiledTip): void {
    this.#pushedOn.add(this.#state.chart);
    this.#pushed = tip;
    this.#options.callbacks.onPushed();
    this.#card.open(tip.id, "push");
  }

  command(commandId: string): void {
    this.#coach.command(commandId);
  }

  verdicts(): VerdictReport {
    this.look();
    return verdictReport(contextKeys(this.#state, new Date()), this.#look.decisions);
  }

  #elements(): Element[] {
    const ofCoach = this.#coach.element;
    const ofTips = Array.from(this.#look.shown.values(), ({ element }) => element);
    return ofCoach ? [...ofTips, ofCoach] : ofTips;
  }

  /** Draws everything at its present place. @param moving what lies over what is not asked anew: it is in the frame after the last. */
  #draw(moving = false): void {
    const { callbacks, zones, statusBar, reportButton = "Report friction" } = this.#options;
    const { quiet, unread, reportBusy, progress } = this.#state;
    const window = { width: innerWidth, height: innerHeight };
    if (!moving) this.#zones = zonesOf(zones.keepClear);
    const zoneBoxes = boxesOf(this.#zones);
    const barSize = this.#barSize();
    const place = placeBar(this.#dragged?.to ?? this.#state.bar ?? statusBar, barSize, window, zoneBoxes);
    const keepClear = [...zoneBoxes, barBox(place, barSize, window)];
    const isVisible = (element: Element) => this.#visibility.isVisible(element);
    const host = hostOf(this.#root);
    if (!moving) this.#seen.forget();
    const marks = marksInView(this.#look.shown.values(), { window, keepClear, host, isVisible, seen: this.#seen });
    const tips = this.#look.decisions.filter(({ eligible }) => eligible).length;
    const { onReport, onOpenPanel, onQuiet } = callbacks;
    const offer = this.#mayOffer();
    if (offer !== this.#offered) {
      this.#offered = offer;
      if (offer) callbacks.onOffered?.();
    }
    const coach = this.#coachCard();
    const onDecline = () => callbacks.onOfferDeclined?.();
    const onDrag = (x: number, y: number) => this.#drag(barBox(place, barSize, window), x, y);
    const onDrop = () => this.#drop();
    const views = marks.map((mark) => ({
      ...mark,
      seen: progress[mark.tip.id]?.seen ?? false,
      open: mark.tip.id === this.#card.tipId,
    }));
    const pushed = this.#pushed?.id === this.#card.tipId ? (this.#pushed?.title ?? "") : "";
    const bar = { place, tips, unread, quiet, reportBusy, reportButton, offer };
    if (!this.#differs([window, keepClear, coach, pushed, bar, views])) return;
    render(
      h(Overlay, {
        marks: views,
        ...{ window, keepClear, coach, pushed },
        bar: { ...bar, onReport, onOpenPanel, onQuiet, onDecline, onDrag, onDrop },
        onOpen: (tipId, by) => this.#card.open(tipId, by),
        onLeave: () => this.#card.leave(),
        onClose: () => this.#card.close(),
        onDismiss: (tipId) => this.#dismiss(tipId),
        onNoRoom: () => this.#noRoom(),
        onFail: (tipId) => this.#fail(tipId),
      }),
      this.#root,
    );
  }

  /** Whether something else is to be drawn than last. */
  #differs(drawn: unknown): boolean {
    const text = JSON.stringify(drawn);
    if (text === this.#drawn) return false;
    this.#drawn = text;
    return true;
  }

  /** The step of the walkthrough, with where its element is seen. */
  #coachCard(): Omit<CoachCardProps, "window" | "keepClear"> | null {
    const { coaching, element } = this.#coach;
    // Two cards of ours, one over the other, are one too many: whoever reports is not being led meanwhile.
    if (!coaching || this.#state.reporting) return null;
    const box = element && this.#visibility.isVisible(element) ? this.#seen.box(element) : null;
    const isSeen = element && box && !this.#seen.isCovered(element, box, hostOf(this.#root));
    return {
      ...coaching,
      element: isSeen ? box : null,
      onNext: () => this.#coach.next(),
      onBack: () => this.#coach.back(),
      onStop: () => this.#endCoaching(),
      onAgain: (alone) => this.#coach.again(alone),
      onEnd: () => this.#coach.end(),
    };
  }

  #drag(bar: Box, x: number, y: number): void {
    const from = this.#dragged?.from ?? bar;
    const to = barHome({ ...from, left: from.left + x, top: from.top + y }, { width: innerWidth, height: innerHeight });
    this.#dragged = { from, to };
    this.#draw();
  }

  #drop(): void {
    if (!this.#dragged) return;
    this.#state = { ...this.#state, bar: this.#dragged.to };
    this.#options.callbacks.onBarMoved(this.#dragged.to);
    this.#dragged = null;
    this.#draw();
  }

  #endCoaching(): void {
    const wasInside = this.focus.isInCard;
    this.#coach.stop();
    if (wasInside) this.focus.back();
  }

  /** An offer is unsolicited, so it waits as tips do: not while somebody types, reports, asked for quiet, or has a dialog open. */
  #mayOffer(): boolean {
    const { offer, quiet, reportBusy } = this.#state;
    return offer && !quiet && !reportBusy && !this.#typing.typing() && document.visibilityState === "visible" && !hasHostDialog();
  }

  #barSize(): Size {
    const bar = this.#root.querySelector<HTMLElement>(".bar");
    return bar ? { width: bar.offsetWidth, height: bar.offsetHeight } : likelyBar;
  }

  #dismiss(tipId: string): void {
    this.#dismissed.add(tipId);
    this.#options.callbacks.onDismissed(tipId);
    this.#card.close();
    if (this.focus.inside) this.focus.back();
    this.look();
  }

  #noRoom(): void {
    const { isAskedFor } = this.#card;
    this.#card.close();
    if (isAskedFor) this.#options.callbacks.onOpenPanel();
  }

  #fail(tipId: string): void {
    this.#failed.add(tipId);
    queueMicrotask(() => this.look());
  }

  #settle(): void {
    this.#cancelSettle?.();
    this.#cancelSettle = after(settleTime, this.#options.signal, () => this.#movement.follow(true));
  }

  /** The key `hour` changes by itself. */
  #everyHour(): void {
    const hour = 3_600_000;
    after(hour - (Date.now() % hour), this.#options.signal, () => {
      if (this.#state.tips.some((tip) => tip.keys.includes("hour"))) this.look();
      this.#everyHour();
    });
  }

  #end(): void {
    render(null, this.#root);
    this.#root.remove();
  }
}

function hostOf(root: HTMLElement): Element | null {
  const shadow = root.getRootNode();
  return shadow instanceof ShadowRoot ? shadow.host : null;
}

/** Dark only where the EHR itself is: a dark card on a light chart would look like an alarm. */
function pageScheme(): string {
  return getComputedStyle(document.documentElement).colorScheme.includes("dark") ? "light dark" : "light";
}
