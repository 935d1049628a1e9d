import { type TabState, tabStates } from "../../ehr/worker/tab-states.ts";
import { contextKeys, dayOf } from "../../guidance/context-keys.ts";
import { eligibleTips } from "../../guidance/eligibility.ts";
import { isInShift } from "../../guidance/shift.ts";
import { whenKeysOf } from "../../guidance/when-keys-of.ts";
import { barPlace } from "../../guidance/worker/bar-place.ts";
import { type PersonalProgress, progressStore } from "../../guidance/worker/progress-store.ts";
import { daysSince } from "../../learning/days-since.ts";
import { learnState } from "../../learning/learn-state.ts";
import { isNewNotice, newsItems } from "../../notices/news-items.ts";
import { noticesAtHand, standingNotices } from "../../notices/standing-notices.ts";
import { noticeStore } from "../../notices/worker/notice-store.ts";
import type { OutboxStore } from "../../outbox/worker/outbox-store.ts";
import type { CompiledTip } from "../../packs/compiled-pack.ts";
import { type TipSheet, tipSheet } from "../../packs/tip-sheet.ts";
import type { CompiledPacks } from "../../packs/worker/compiled-packs.ts";
import { paletteEntries } from "../../palette/palette-entries.ts";
import type { PaletteEntry } from "../../palette/palette-entry.ts";
import type { Notice } from "../../protocol/notice.ts";
import type { EhrProfile } from "../../protocol/profile.ts";
import type { SiteConfig } from "../../site/site-config.ts";
import { surveyFor } from "../../surveys/survey-for.ts";
import type { SidePanelState } from "../../sync/side-panel-state.ts";
import type { Answers } from "../../sync/worker/answers.ts";
import { walkthroughRuns } from "../../walkthroughs/worker/walkthrough-runs.ts";
import type { PersonalState } from "../messages.ts";

export interface TabDisplayOptions {
  site: SiteConfig;
  profile: EhrProfile | null;
  packs: CompiledPacks;
  store: OutboxStore;
  answers: Answers;
  /** The backlog could not be reached when it was asked last. */
  isOffline(): boolean;
}

/** What is shown at a tab: to its page the state of its person and their tips, and what side panel, palette and printed sheet hold. */
export class TabDisplay {
  readonly #options: TabDisplayOptions;

  constructor(options: TabDisplayOptions) {
    this.#options = options;
  }

  async personalState(tabId: number, state: TabState): Promise<PersonalState> {
    const progress = await progressStore.read(state.personKey);
    const entries = state.personKey === null ? [] : await this.#options.store.entriesOf(state.personKey);
    const run = await walkthroughRuns.of(tabId, state.personKey);
    const walkthrough = run && this.#options.packs.lesson(run.walkthroughId, state);
    const start = (walkthrough?.scenario && this.#viewTitle(walkthrough.scenario.start)) ?? "";
    return {
      tipsStamp: this.#options.packs.stamp(state.language),
      progress: progress.tips,
      lessonsDone: Object.keys(progress.learned),
      coaching: walkthrough && run ? { walkthrough, run, start } : null,
      daysSinceGoLive: daysSince(this.#options.site.goLive, new Date()),
      bar: await barPlace.get(),
      quiet: isInShift(progress.quietAt, progress.shift),
      pushedInShift: !this.#options.site.pushTips || state.personKey === null || isInShift(progress.pushedAt, progress.shift),
      offline: this.#options.isOffline(),
      mayOffer: this.#options.site.offerOnFriction && state.personKey !== null && !isInShift(progress.offeredAt, progress.shift),
      unread: entries.filter((entry) => !entry.answerSeen).length,
      notices: noticesAtHand(await this.notices(), state.viewId).filter((notice) => isNewNotice(notice, progress.notices)).length,
    };
  }

  async tips(tabId: number): Promise<{ stamp: string; tips: CompiledTip[] }> {
    const state = await tabStates.get(tabId);
    if (!state) return { stamp: "", tips: [] };
    return {
      stamp: this.#options.packs.stamp(state.language),
      tips: this.#options.packs.of(state.language).flatMap(({ tips }) => tips),
    };
  }

  /** A picture of a pack, base64. */
  picture(id: string): string | null {
    return this.#options.packs.pictures()[id] ?? null;
  }

  async sidePanelState(tabId: number): Promise<SidePanelState> {
    const state = await tabStates.get(tabId);
    const shared = {
      profile: this.#options.profile ? ("ready" as const) : ("none" as const),
      offline: this.#options.isOffline(),
    };
    if (!state)
      return {
        ...shared,
        ehr: false,
        personKnown: false,
        viewTitle: null,
        tips: [],
        progress: {},
        learn: { paths: [], lessons: [] },
        survey: null,
        news: [],
        practice: { isHere: false, address: null },
        reports: [],
      };
    const { personKey } = state;
    const progress = await progressStore.read(personKey);
    const packs = this.#options.packs.of(state.language);
    const keys = this.#contextKeys(state, progress);
    const today = dayOf(new Date());
    const run = await walkthroughRuns.of(tabId, personKey);
    const given = await this.#options.answers.all();
    const entries = personKey === null ? [] : await this.#options.store.entriesOf(personKey);
    return {
      ...shared,
      ehr: true,
      personKnown: personKey !== null,
      viewTitle: this.#viewTitle(state.viewId),
      tips: eligibleTips(
        packs.flatMap(({ tips }) => tips),
        { keys, today, progress: progress.tips },
      ),
      progress: progress.tips,
      learn: learnState(packs, {
        ...{ keys, today, progress, run, now: Date.now(), goLive: this.#options.site.goLive ?? null },
        viewTitle: (viewId) => this.#viewTitle(viewId),
      }),
      survey: surveyFor(
        packs.flatMap(({ surveys }) => surveys),
        { keys, today, personKey, asked: progress.asked, now: Date.now() },
      ),
      news: newsItems(await this.notices(), {
        ...{ viewId: state.viewId, read: progress.notices },
        viewTitle: (viewId) => this.#viewTitle(viewId),
      }),
      practice: { isHere: state.environment === "practice", address: this.#practiceAddress() },
      reports: entries.map((entry) => ({
        entry,
        viewTitle: this.#viewTitle(entry.viewId),
        answer: given[entry.reportId]?.answer ?? null,
      })),
    };
  }

  /** What the person in a tab has to know, to be printed. */
  async tipSheet(tabId: number): Promise<(TipSheet & { title: string; day: string; pictures: Record<string, string> }) | null> {
    const state = await tabStates.get(tabId);
    const { profile } = this.#options;
    if (!state || !profile) return null;
    const { views, workflows } = profile;
    const roles = state.person?.roles ?? [];
    const day = dayOf(new Date());
    const title = [`Tips for ${profile.displayName}`, ...(roles.length > 0 ? [roles.join(", ")] : [])].join(": ");
    return {
      ...tipSheet(this.#options.packs.of(state.language), { roles, views, workflows, today: day }),
      title,
      day,
      pictures: this.#options.packs.pictures(),
    };
  }

  /** What the command palette offers beside a tab. */
  async paletteEntries(tabId: number): Promise<PaletteEntry[]> {
    const state = await tabStates.get(tabId);
    const progress = await progressStore.read(state?.personKey ?? null);
    return paletteEntries(state ? this.#options.packs.of(state.language) : [], {
      keys: state ? this.#contextKeys(state, progress) : {},
      progress: progress.tips,
      today: dayOf(new Date()),
      viewTitle: state && this.#viewTitle(state.viewId),
      quiet: isInShift(progress.quietAt, progress.shift),
      isPractice: state?.environment === "practice",
      site: this.#options.site,
    });
  }

  /** What the backlog tells of this EHR today. */
  async notices(): Promise<Notice[]> {
    return this.#options.profile ? standingNotices(await noticeStore.all(), this.#options.profile.id, dayOf(new Date())) : [];
  }

  #viewTitle(viewId: string): string | null {
    return this.#options.profile?.views.find((view) => view.id === viewId)?.title ?? null;
  }

  /** The keys of when clauses that tell where a tab is, and who sits at it. */
  whenKeys(state: TabState): Record<string, unknown> {
    const { profile, site } = this.#options;
    const workflow = profile?.workflows.find(({ views }) => views.includes(state.viewId));
    return whenKeysOf({ ...state, workflowId: workflow?.id ?? null, daysSinceGoLive: daysSince(site.goLive, new Date()) });
  }

  #practiceAddress(): string | null {
    const [origin] = this.#options.site.ehr.practiceOrigins;
    return origin === undefined ? null : `${origin}${this.#options.profile?.basePath ?? "/"}`;
  }

  #contextKeys(state: TabState, { tips, learned }: PersonalProgress): Record<string, unknown> {
    const offline = this.#options.isOffline();
    const keys = this.whenKeys(state);
    return contextKeys({ keys, progress: tips, lessonsDone: Object.keys(learned), offline }, new Date());
  }
}
