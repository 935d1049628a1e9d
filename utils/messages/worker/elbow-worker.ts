import { underPolicy } from "../../ehr/capture-policy.ts";
import { type Install, loadInstall } from "../../ehr/worker/install.ts";
import { loadProfile } from "../../ehr/worker/load-profile.ts";
import { type TabState, tabStates } from "../../ehr/worker/tab-states.ts";
import { type BarHome, otherSide } from "../../guidance/bar-home.ts";
import { barPlace } from "../../guidance/worker/bar-place.ts";
import { progressStore } from "../../guidance/worker/progress-store.ts";
import { noticesAtHand } from "../../notices/standing-notices.ts";
import { noticeStore } from "../../notices/worker/notice-store.ts";
import { Outbox } from "../../outbox/worker/outbox.ts";
import { OutboxStore } from "../../outbox/worker/outbox-store.ts";
import { recipientKeyStore } from "../../outbox/worker/recipient-keys.ts";
import type { CompiledWalkthrough } from "../../packs/compiled-pack.ts";
import { CompiledPacks } from "../../packs/worker/compiled-packs.ts";
import { createPackStore, type PackStore } from "../../packs/worker/pack-store.ts";
import type { EhrProfile, PracticeMark } from "../../protocol/profile.ts";
import { ReportDesk } from "../../report/worker/report-desk.ts";
import { ReportPanels } from "../../report/worker/report-panels.ts";
import type { SiteConfig } from "../../site/site-config.ts";
import { surveyOutbox } from "../../surveys/worker/survey-outbox.ts";
import { type Answers, answers } from "../../sync/worker/answers.ts";
import { isFinished, missedOf, startRun, type WalkthroughRun } from "../../walkthroughs/walkthrough-run.ts";
import { walkthroughRuns } from "../../walkthroughs/worker/walkthrough-runs.ts";
import { type EhrUpdate, type PersonalState, sendMessage } from "../messages.ts";
import { TabDisplay } from "./tab-display.ts";

/** Name of the alarm that wakes the worker when a sealed part is due. */
export const sendAlarm = "send";
/** Name of the alarm on which answers, keys and packs are asked for. */
export const syncAlarm = "sync";

/** Size of the window that is the palette where the page cannot show it. */
const paletteWindow = { width: 576, height: 480 };

/** So many known issues are asked about in a report: more would be in the way of reporting. */
const mostKnown = 2;

/** Everything the service worker does, made anew each time it wakes; what has to last is in storage. */
export class ElbowWorker {
  readonly site: SiteConfig;
  readonly profile: EhrProfile | null;
  readonly desk: ReportDesk;
  readonly panels: ReportPanels;
  readonly outbox: Outbox;
  readonly display: TabDisplay;
  private readonly install: Install;
  private readonly store: OutboxStore;
  private readonly packStore: PackStore | null;
  private readonly packs: CompiledPacks;
  private readonly answers: Answers;
  private readonly keys: ReturnType<typeof recipientKeyStore>;
  private offline = false;
  /** How far people have come is kept in the order in which it is told: nothing may outlast its end. */
  private runsKept: Promise<unknown> = Promise.resolve();

  static async start(site: SiteConfig): Promise<ElbowWorker> {
    const [install, profile, store] = await Promise.all([loadInstall(), loadProfile(site.ehr.profile), OutboxStore.open()]);
    const worker = new ElbowWorker(site, install, profile && underPolicy(profile, site.ehr), store);
    await worker.packStore?.ready;
    return worker;
  }

  private constructor(site: SiteConfig, install: Install, profile: EhrProfile | null, store: OutboxStore) {
    const backlogOrigin = site.backlog.origin;
    const elbowVersion = chrome.runtime.getManifest().version;
    this.site = site;
    this.install = install;
    this.profile = profile;
    this.store = store;
    this.packStore = profile && createPackStore({ backlogOrigin, profile, elbowVersion });
    this.packs = new CompiledPacks(profile, this.packStore);
    this.answers = answers(backlogOrigin, install.id, store);
    this.keys = recipientKeyStore(backlogOrigin);
    const { packs } = this;
    this.display = new TabDisplay({ site, profile, packs, store, answers: this.answers, isOffline: () => this.offline });
    this.outbox = new Outbox({
      store,
      backlogOrigin,
      install: install.id,
      recipient: () => this.keys.current(),
      onChange: (reportId, reachable) => void this.noteDelivery(reportId, reachable),
      wakeAt: (time) => void chrome.alarms.create(sendAlarm, { when: Math.max(time, Date.now() + 1_000) }),
    });
    const { practiceOrigins } = site.ehr;
    this.desk = new ReportDesk({
      ...{ store, profile, elbowVersion, practiceOrigins },
      outbox: this.outbox,
      packs: () => this.packs.versions(),
      knownAt: async (viewId) => {
        const known = noticesAtHand(await this.display.notices(), viewId).filter(({ kind }) => kind === "known-issue");
        return known.slice(0, mostKnown).map(({ id, title }) => ({ id, title }));
      },
    });
    this.panels = new ReportPanels(this.desk);
  }

  /** Keys, packs and answers from the backlog, and whatever waits to be sent. Never fails: without a network the last good stays. */
  async sync(): Promise<void> {
    const [, packs, synced, hasNews] = await Promise.all([
      this.keys.refresh().catch(() => undefined),
      this.packStore?.refresh(),
      this.answers.refresh(),
      noticeStore.refresh(this.site.backlog.origin),
      this.outbox.send(),
      surveyOutbox.send(this.site.backlog.origin),
    ]);
    const offlineBefore = this.offline;
    this.offline = !synced.reachable;
    if (packs?.changed || synced.changed || hasNews || offlineBefore !== this.offline) await this.tellTabs();
  }

  /** The mark by which a page of this origin is known to be practice; `null` where the origin is none of a practice environment. */
  practiceMark(origin: string | undefined): PracticeMark | null {
    return origin !== undefined && this.site.ehr.practiceOrigins.includes(origin) ? (this.profile?.practice ?? null) : null;
  }

  /** Takes what a tab says of where it is and who is signed in; another person in one tab makes the others look again. */
  async ehrChanged(tabId: number, update: EhrUpdate): Promise<PersonalState> {
    const before = await tabStates.get(tabId);
    const personKey = update.person && (await this.install.personKey(update.person.id));
    const state: TabState = { ...update, personKey, profile: this.profile ? "ready" : "none" };
    await tabStates.set(tabId, state);
    await progressStore.active(personKey);
    if (before !== null && before.personKey !== personKey) {
      for (const report of await this.desk.closeAll(tabId)) await this.panels.hide(tabId, report.reportId);
      await this.askOtherTabs(tabId);
    }
    return await this.display.personalState(tabId, state);
  }

  /** Opens the command palette in the page, or closes it; where the page can show none, in a window of its own. */
  async togglePalette(tabId: number): Promise<void> {
    const address = (page: string) => `${chrome.runtime.getURL(page)}?tab=${tabId}`;
    const inPage = { address: address("palette.html") };
    const shown = await sendMessage("togglePalette", inPage, { tabId, frameId: 0 }).catch(() => false);
    if (!shown) await chrome.windows.create({ url: address("palette-window.html"), type: "popup", ...paletteWindow });
  }

  async answerRead(tabId: number, reportId: string): Promise<void> {
    const state = await tabStates.get(tabId);
    const entry = await this.store.entry(reportId);
    if (!state || entry?.personKey !== state.personKey) return;
    await this.store.changeEntry(reportId, { answerSeen: true });
    await this.tellTab(tabId, state);
  }

  async noticeSeen(tabId: number, noticeId: string): Promise<void> {
    const state = await tabStates.get(tabId);
    const seen = (await this.display.notices()).find(({ id }) => id === noticeId);
    if (!state || !seen) return;
    await progressStore.noticeSeen(state.personKey, noticeId, seen.day);
    await this.tellTab(tabId, state);
  }

  /** What somebody has answered to a survey goes out without their name; that they were asked stays here. @param value `null`: nothing. */
  async answerSurvey(tabId: number, surveyId: string, value: number | null): Promise<void> {
    const state = await tabStates.get(tabId);
    if (!state?.personKey) return;
    await progressStore.asked(state.personKey, surveyId);
    const pack = this.packs.versions().find(({ id }) => surveyId.startsWith(`${id}.`));
    if (pack && value !== null) await surveyOutbox.add(pack.id, surveyId.slice(pack.id.length + 1), { value });
    await this.tellTabs();
  }

  async tipSeen(tabId: number, tipId: string): Promise<void> {
    const state = await tabStates.get(tabId);
    await progressStore.seen(state?.personKey ?? null, tipId);
    if (state) await this.tellTab(tabId, state);
  }

  async tipDismissed(tabId: number, tipId: string): Promise<void> {
    const state = await tabStates.get(tabId);
    await progressStore.dismissed(state?.personKey ?? null, tipId);
    if (state) await this.tellTab(tabId, state);
  }

  async tipPushed(tabId: number): Promise<void> {
    const state = await tabStates.get(tabId);
    await progressStore.pushed(state?.personKey ?? null);
    if (state?.personKey) await this.tellTabs();
  }

  /** The status bar was put elsewhere, for everybody at this device. @param place `null`: to the other side of the window. */
  async barMoved(place: BarHome | null): Promise<void> {
    const now = (await barPlace.get()) ?? this.profile?.statusBar;
    if (place) await barPlace.set(place);
    else if (now) await barPlace.set(otherSide(now));
    await this.tellTabs();
  }

  async quietChanged(tabId: number, quiet: boolean): Promise<void> {
    const state = await tabStates.get(tabId);
    await progressStore.quiet(state?.personKey ?? null, quiet);
    if (state) await this.tellTab(tabId, state);
  }

  /** Begins a walkthrough or a scenario in a tab, or begins it anew. */
  async startLesson(tabId: number, lessonId: string): Promise<void> {
    const state = await tabStates.get(tabId);
    const lesson = state && this.packs.lesson(lessonId, state);
    if (!lesson) return;
    const run = startRun(lesson, this.display.whenKeys(state), Date.now());
    await this.inOrder(() => walkthroughRuns.set(tabId, { personKey: state.personKey, run }));
    await this.tellTab(tabId, state);
  }

  /** The page says how far the person has come; finished is kept with what they have learned. */
  async walkthroughMoved(tabId: number, run: WalkthroughRun | null): Promise<void> {
    const isOther = await this.inOrder(() => this.keepRun(tabId, run));
    if (isOther) await this.tellTabs();
  }

  private inOrder<Result>(keep: () => Promise<Result>): Promise<Result> {
    const kept = this.runsKept.then(keep);
    this.runsKept = kept.catch(() => undefined);
    return kept;
  }

  /** @returns whether something was learned. */
  private async keepRun(tabId: number, run: WalkthroughRun | null): Promise<boolean> {
    const state = await tabStates.get(tabId);
    if (!state) return false;
    const lesson = run && this.packs.lesson(run.walkthroughId, state);
    const isOther = run && lesson ? await this.noteLearned(state.personKey, run, lesson) : false;
    // Last: a change of the run is what has the side panel read again, and then it has to find what was learned.
    await walkthroughRuns.set(tabId, run && { personKey: state.personKey, run });
    return isOther;
  }

  /** @returns whether there was anything to be kept. */
  private async noteLearned(personKey: string | null, run: WalkthroughRun, lesson: CompiledWalkthrough): Promise<boolean> {
    const missed = missedOf(run, lesson);
    if (missed !== null && missed.length > 0) await progressStore.missed(personKey, lesson.id, missed);
    // A scenario is learned once it was done without guidance.
    else if (isFinished(run, lesson) && (lesson.scenario === null || run.alone))
      await progressStore.finished(personKey, lesson.id);
    else return false;
    return true;
  }

  async reportOffered(tabId: number): Promise<void> {
    const state = await tabStates.get(tabId);
    await progressStore.offered(state?.personKey ?? null);
    if (state?.personKey) await this.tellTabs();
  }

  private async noteDelivery(reportId: string, reachable: boolean): Promise<void> {
    await this.desk.noteDelivery(reportId, reachable);
    if (this.offline === reachable) {
      this.offline = !reachable;
      await this.tellTabs();
    }
  }

  private async tellTabs(): Promise<void> {
    for (const [tabId, state] of await tabStates.all()) await this.tellTab(tabId, state);
  }

  private async tellTab(tabId: number, state: TabState): Promise<void> {
    await sendMessage("personalChanged", await this.display.personalState(tabId, state), { tabId, frameId: 0 }).catch(
      () => undefined,
    );
  }

  private async askOtherTabs(tabId: number): Promise<void> {
    for (const other of (await tabStates.all()).keys()) {
      if (other !== tabId) await sendMessage("readPersonAgain", undefined, { tabId: other, frameId: 0 }).catch(() => undefined);
    }
  }
}
