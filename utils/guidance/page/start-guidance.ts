import type { CoachCardProps } from "../../../components/overlay/coach-card.tsx";
import { containsAcross } from "../../anchors/page/contains-across.ts";
import { hostOf } from "../../anchors/page/host-of.ts";
import { eachDocument } from "../../ehr/page/each-document.ts";
import { Coach } from "../../walkthroughs/page/coach.ts";
import { contextKeys, dayOf } from "../context-keys.ts";
import { JudgedTips } from "../judged-tips.ts";
import type { PageState } from "../page-state.ts";
import { placelessText, stateText } from "../state-text.ts";
import { type VerdictReport, verdictReport } from "../verdict-report.ts";
import { afterFrame } from "./after-frame.ts";
import { Alarm } from "./alarm.ts";
import { AnchorFinder } from "./anchor-finder.ts";
import { DrawnBar } from "./drawn-bar.ts";
import { DrawnOverlay } from "./drawn-overlay.ts";
import type { GuidanceHandle, GuidanceOptions } from "./guidance-options.ts";
import { hasHostDialog } from "./host-dialog.ts";
import { HourWatch } from "./hour-watch.ts";
import { isWorthObserving, type Look, lookAtPage } from "./look-at-page.ts";
import { boxesOf, marksInView, zonesOf } from "./marks-in-view.ts";
import { type Drawing, watchMovement } from "./movement-watch.ts";
import { OpenCard } from "./open-card.ts";
import { OverlayFocus } from "./overlay-focus.ts";
import { PageScheme } from "./page-scheme.ts";
import { watchPage } from "./page-watch.ts";
import { Pushes } from "./pushes.ts";
import { SeenElements } from "./seen-elements.ts";
import { watchTyping } from "./typing-watch.ts";
import { watchVisibility } from "./visibility-watch.ts";

/** After a press or a key the EHR may open something that the status bar must stay clear of. */
const settleTime = 300;
/** Keys by which an EHR opens and closes things. */
const opening: ReadonlySet<string> = new Set(["Enter", " ", "Escape"]);

/** Shows the tips that the gates allow, and the status bar, until the signal ends. Adds nothing to the EHR's own elements. */
export function startGuidance(options: GuidanceOptions): GuidanceHandle {
  const guidance = new Guidance(options);
  guidance.look();
  return guidance;
}

class Guidance implements GuidanceHandle {
  readonly #focus: OverlayFocus;
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
  readonly #pushes: Pushes;
  #look: Look = { shown: new Map(), decisions: [] };
  /** The elements at which something may be drawn, as of the last look. */
  #watched: readonly Element[] = [];
  #cancelLook: (() => void) | null = null;
  /** What has not been drawn yet of the last look. */
  #owed: Drawing | null = null;
  readonly #settling: Alarm;
  readonly #search: Alarm;
  readonly #hour: HourWatch;
  #hasHostDialog = false;
  readonly #scheme = new PageScheme();
  readonly #judged = new JudgedTips();
  readonly #overlay: DrawnOverlay;
  readonly #bar: DrawnBar;
  /** What may not be covered, and what is known of our elements, from when nothing moved last. */
  #zones: Element[] = [];
  readonly #seen = new SeenElements();

  constructor(options: GuidanceOptions) {
    const { signal, surface, callbacks } = options;
    const look = () => this.look();
    this.#options = options;
    this.#state = options.state;
    this.#pushes = new Pushes(options.state.chart);
    this.#settling = new Alarm(signal, () => this.#settled());
    this.#search = new Alarm(signal, () => this.#lookSoon());
    this.#hour = new HourWatch(signal, look);
    this.#page = watchPage({
      ...{ signal, look: () => this.look("changed") },
      isWorthALook: () => this.#anchors.hasChanged() || this.#hasHostDialog,
    });
    this.#anchors = new AnchorFinder(options.anchorScope, () => this.#page.takeChanges());
    this.#expect(options.state);
    this.#root = surface.appendChild(document.createElement("div"));
    const { onReport, onOpenPanel, onQuiet } = callbacks;
    this.#overlay = new DrawnOverlay({
      ...{ root: this.#root, pictures: options.pictures },
      actions: {
        onOpenPanel,
        onOpen: (tipId, by) => this.#card.open(tipId, by),
        onLeave: () => this.#card.leave(),
        onClose: () => this.#card.close(),
        onDismiss: (tipId) => this.#dismiss(tipId),
        onNoRoom: () => this.#noRoom(),
        onFail: (tipId) => this.#fail(tipId),
      },
    });
    this.#bar = new DrawnBar({
      root: this.#root,
      actions: { onReport, onOpenPanel, onQuiet, onDecline: () => callbacks.onOfferDeclined() },
      onDrag: () => this.#draw(),
      onDrop: (bar) => {
        this.#state = { ...this.#state, bar };
        callbacks.onBarMoved(bar);
        this.#draw();
      },
    });
    this.#focus = new OverlayFocus(this.#root);
    this.#card = new OpenCard({
      signal,
      onChange: () => this.#onCard(),
      onClosing: () => this.#focus.leaveCard(),
      onSeen: (tipId) => this.#state.progress[tipId]?.seen || callbacks.onSeen(tipId),
      hasFocus: () => this.#focus.isInCard,
    });
    this.#coach = new Coach({
      signal,
      leadsTo: (anchor, path) => this.#anchors.leadsTo(anchor, path),
      onRun: (run) => callbacks.onRun(run),
      onChange: () => queueMicrotask(look),
    });
    this.#typing = watchTyping(signal, look, () => this.#state.offer && this.#movement.follow(true));
    this.#movement = watchMovement({
      ...{ signal, elements: () => this.#watched },
      draw: (how) => this.#draw(how),
      onScroll: (scroller) => this.#onScroll(scroller),
    });
    this.#visibility = watchVisibility(signal, (isFirst) => this.#onVisibility(isFirst));
    document.addEventListener("visibilitychange", look, { signal });
    eachDocument(signal, (document, life) => {
      const listening = { capture: true, passive: true, signal: life };
      this.#card.listenIn(document, life);
      // A native dialog opens and closes without a change of the tree.
      document.addEventListener("toggle", look, listening);
      document.addEventListener("pointerup", () => this.#settling.set(settleTime), listening);
      document.addEventListener("keyup", ({ key }) => opening.has(key) && this.#settling.set(settleTime), listening);
      // Another document in a frame is no change of the tree around it.
      if (document !== window.document) this.#onFrame();
    });
    this.#coach.update(options.state.coaching, contextKeys(options.state, new Date()));
    signal.addEventListener("abort", () => this.#end(), { once: true });
  }

  update(state: PageState): void {
    const areSameTips = state.tips === this.#state.tips;
    // The page says so whenever it has heard from the worker.
    if (areSameTips && stateText(state) === stateText(this.#state)) return;
    if (!areSameTips) this.#expect(state);
    // While one goes from view to view the EHR is busiest, and what leaves with the old view is seen to leave (`watchVisibility`).
    const isOnlyPlace = areSameTips && placelessText(state) === placelessText(this.#state);
    if (state.chart !== this.#state.chart) this.#pushes.chartChanged(state.chart);
    if (state.keys.view !== this.#state.keys.view) {
      this.#pushes.viewChanged();
      this.#dismissed.clear();
      this.#anchors.forget();
      this.#card.close();
    }
    this.#state = state;
    this.#coach.update(state.coaching, contextKeys(state, new Date()));
    if (isOnlyPlace) this.#page.changed();
    else this.#lookSoon();
  }

  #expect({ tips }: PageState): void {
    this.#anchors.expect(tips.flatMap(({ anchor }) => anchor ?? []));
    this.#hour.expect(tips);
  }

  /** The page says in the middle of its own work that something has changed. */
  #lookSoon(): void {
    this.#cancelLook ??= afterFrame(this.#options.signal, () => this.look("changed"));
  }

  /** Passes the tips through the gates anew and draws. @param isWhole all of them, for whoever asks why one is not shown. */
  look(how: Drawing = "anew", isWhole = false): void {
    if (this.#options.signal.aborted) return;
    this.#cancelLook?.();
    this.#cancelLook = null;
    const now = performance.now();
    const find = this.#anchors.look(now);
    // On all that is ours: Chrome tells our frames, too, by what their element has.
    this.#options.surface.style.colorScheme = this.#scheme.now();
    this.#coach.look(find);
    const { tips, progress } = this.#state;
    const today = new Date();
    const keys = contextKeys(this.#state, today);
    this.#hasHostDialog = tips.length > 0 && hasHostDialog();
    this.#look = lookAtPage({
      ...{ state: this.#state, find, hostDialog: this.#hasHostDialog },
      judged: this.#judged.of(tips, { keys, progress, today: dayOf(today) }),
      last: this.#look,
      openTip: this.#card.tipId,
      isWhole,
      typing: this.#typing.typing(),
      push: this.#pushes.situation(this.#state, this.#isReading),
      dismissed: this.#dismissed,
      failed: this.#failed,
    });
    for (const { tip, verdict } of this.#look.decisions) if (verdict === "failed") this.#turnOff(tip.id);
    this.#watched = this.#elementsNow();
    // Whoever comes back to the tab finds the card that they left.
    const isInFront = document.visibilityState === "visible";
    if (isInFront && this.#card.tipId !== null && !this.#look.shown.has(this.#card.tipId)) this.#card.close();
    const opening = this.#look.decisions.find(({ push }) => push === "opens");
    if (opening) {
      this.#pushes.opens(opening.tip, this.#state.chart);
      this.#options.callbacks.onPushed();
      this.#card.open(opening.tip.id, "push");
    }
    const areNew = this.#visibility.observe(new Set(this.#watched));
    const isWorthIt = isWorthObserving(this.#look) || this.#coach.coaching !== null;
    this.#page.switch(isWorthIt);
    if (isWorthIt) this.#page.watchRoots(this.#anchors.roots());
    const { nextSearchAt } = this.#anchors;
    if (nextSearchAt === null) this.#search.cancel();
    else this.#search.set(nextSearchAt - now);
    // Before it is: what we draw moves nothing of the page, but would have to be laid out first.
    this.#movement.drawn();
    // Of what is new it is told after the next frame whether it is in view: then all is drawn. Whoever reads something of ours does not wait.
    if (areNew && !this.#isReading) this.#owed = this.#owed === "anew" ? "anew" : how;
    else this.#draw(how);
    // What else moves on its own is seen when the sentries are posted; a ring around what is to be pressed next must not lag.
    if (this.#coach.element) this.#movement.follow(false);
  }

  focusOverlay(): void {
    this.#focus.jump();
  }

  command(commandId: string): void {
    this.#coach.command(commandId);
  }

  verdicts(): VerdictReport {
    this.look("anew", true);
    return verdictReport(contextKeys(this.#state, new Date()), this.#look.decisions);
  }

  /** A card is open, or a step of a walkthrough. */
  get #isReading(): boolean {
    return this.#card.tipId !== null || this.#coach.coaching !== null;
  }

  #elementsNow(): Element[] {
    const ofCoach = this.#coach.element;
    const ofTips = Array.from(this.#look.shown.values(), ({ element }) => element);
    return ofCoach ? [...ofTips, ofCoach] : ofTips;
  }

  /** Something has come into view, or gone out of it. */
  #onVisibility(isFirst: boolean): void {
    // What comes into view while the page is scrolled is drawn with all the rest of it.
    if (isFirst && this.#movement.isAtRest()) this.#draw("rest");
    else {
      this.#overlay.hide((element) => !this.#visibility.isVisible(element));
      this.#movement.scrolled();
    }
  }

  /** Something scrolls. Marks wait until it has come to rest; a card or a step that somebody reads goes along. */
  #onScroll(scroller: Node): "waits" | "follows" {
    if (this.#isReading) return "follows";
    this.#overlay.hide((element) => containsAcross(scroller, element));
    return "waits";
  }

  /** Draws everything at its present place. */
  #draw(asked: Drawing = "anew"): void {
    const how = asked === "rest" || asked === "changed" ? (this.#owed ?? asked) : asked;
    if (how !== "moving") this.#owed = null;
    const { callbacks, zones, statusBar, reportButton } = this.#options;
    const { quiet, unread, notices, reportBusy, progress } = this.#state;
    const window = { width: innerWidth, height: innerHeight };
    const moving = how === "moving";
    if (!moving && how !== "rest") {
      this.#zones = zonesOf(zones.keepClear);
      if (this.#anchors.takeCovering() || how === "anew") this.#seen.forget();
      else this.#seen.forgetChanged();
    }
    const zoneBoxes = boxesOf(this.#zones);
    const barBox = this.#bar.place(this.#state.bar ?? statusBar, window, zoneBoxes);
    const keepClear = [...zoneBoxes, barBox];
    const isVisible = (element: Element) => this.#visibility.isVisible(element);
    const host = hostOf(this.#root.getRootNode());
    const marks = marksInView(this.#look.shown.values(), { window, keepClear, host, isVisible, moving, seen: this.#seen });
    const offer = this.#mayOffer();
    if (offer !== this.#offered) {
      this.#offered = offer;
      if (offer) callbacks.onOffered();
    }
    const coach = this.#coachCard(moving);
    const views = marks.map((mark) => ({
      ...mark,
      seen: progress[mark.tip.id]?.seen ?? false,
      open: mark.tip.id === this.#card.tipId,
    }));
    const bar = this.#bar.node({ tips: this.#judged.eligible, unread, notices, quiet, reportBusy, reportButton, offer });
    const pushed = this.#pushes.titleOf(this.#card.tipId);
    const { shown } = this.#look;
    this.#overlay.draw({ marks: views, shown, window, keepClear, coach, children: bar, pushed });
  }

  /** The step of the walkthrough, with where its element is seen. */
  #coachCard(moving: boolean): Omit<CoachCardProps, "window" | "keepClear"> | null {
    const { coaching, element } = this.#coach;
    // Two cards of ours, one over the other, are one too many: whoever reports is not being led meanwhile.
    if (!coaching || this.#state.reporting) return null;
    const box = element && this.#visibility.isVisible(element) ? this.#seen.box(element) : null;
    const isSeen = element && box && !this.#seen.isCovered(element, box, hostOf(this.#root.getRootNode()), moving);
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

  #endCoaching(): void {
    const wasInside = this.#focus.isInCard;
    this.#coach.stop();
    if (wasInside) this.#focus.back();
  }

  /** An offer is unsolicited, so it waits as tips do: not while somebody types, reports, asked for quiet, or has a dialog open. */
  #mayOffer(): boolean {
    const { offer, quiet, reportBusy } = this.#state;
    return offer && !quiet && !reportBusy && !this.#typing.typing() && document.visibilityState === "visible" && !hasHostDialog();
  }

  #dismiss(tipId: string): void {
    this.#dismissed.add(tipId);
    this.#options.callbacks.onDismissed(tipId);
    this.#card.close();
    if (this.#focus.inside) this.#focus.back();
    this.look();
  }

  #noRoom(): void {
    const { isAskedFor } = this.#card;
    this.#card.close();
    if (isAskedFor) this.#options.callbacks.onOpenPanel();
  }

  #fail(tipId: string): void {
    this.#turnOff(tipId);
    queueMicrotask(() => this.look());
  }

  /** A tip that threw stays off, alone. Whoever looks after the packs reads of it here, and under *why don't I see it?* */
  #turnOff(tipId: string): void {
    if (this.#failed.has(tipId)) return;
    this.#failed.add(tipId);
    console.warn(`Elbow: the tip ${tipId} failed, and is off.`);
  }

  #settled(): void {
    const isOtherwise = this.#state.tips.length > 0 && hasHostDialog() !== this.#hasHostDialog;
    if (isOtherwise) this.look();
    else this.#movement.follow(true);
  }

  /** Another card is open, or none: the marks are where they were, but what must be kept clear may be other than at the last look. */
  #onCard(): void {
    if (this.#card.tipId !== null) this.#zones = zonesOf(this.#options.zones.keepClear);
    this.#draw("rest");
  }

  /** A frame has another document. */
  #onFrame(): void {
    this.#anchors.readAnew();
    this.#lookSoon();
  }

  #end(): void {
    this.#overlay.end();
    this.#root.remove();
  }
}
