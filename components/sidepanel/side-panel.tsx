import type { VerdictReport } from "../../utils/guidance/verdict-report.ts";
import type { LearnState } from "../../utils/learning/learn-state.ts";
import type { NewsItem } from "../../utils/notices/news-item.ts";
import type { CompiledSurvey } from "../../utils/packs/compiled-pack.ts";
import { LearnView } from "./learn-view.tsx";
import { NewsEntry } from "./news-entry.tsx";
import { NewsView } from "./news-view.tsx";
import { Placeholder } from "./placeholder.tsx";
import { type ReportEntry, ReportList } from "./report-list.tsx";
import { SurveyCard } from "./survey-card.tsx";
import { type SidePanelTab, TabBar } from "./tab-bar.tsx";
import { type PanelTip, TipList } from "./tip-list.tsx";
import { WhyList } from "./why-list.tsx";

export interface SidePanelProps {
  /** `loading` until the page in front has answered; `no-profile` where it is no EHR that Elbow knows. */
  page: "ready" | "loading" | "no-profile";
  /** Title of the view in front; `null` where no route matches. */
  viewTitle: string | null;
  person: "known" | "unknown";
  offline: boolean;
  tab: SidePanelTab;
  /** Eligible tips, those without a mark on the page too (utils/guidance/eligibility.ts). */
  tips: readonly PanelTip[];
  /** What this person can learn here. */
  learn: LearnState;
  /** The question that this person may be asked now. */
  survey: Pick<CompiledSurvey, "id" | "question" | "low" | "high" | "language"> | null;
  /** What the backlog tells everybody, newest first. */
  news: readonly NewsItem[];
  /** Whether this is the practice environment, and where one is. */
  practice: { isHere: boolean; address: string | null };
  /** Newest first; `null` while they are read. */
  reports: readonly ReportEntry[] | null;
  /** Why tips show or do not; `null` until somebody asks. */
  why: VerdictReport | null;
  site: { reportButton: string; safety: { phone: string } };
  onTab(tab: SidePanelTab): void;
  onStart(lessonId: string): void;
  onPrint(): void;
  onWhy(): void;
  onReport(): void;
  /** @param value 1 to 5; `null`: not now. */
  onSurvey(surveyId: string, value: number | null): void;
  /** A tip was on screen long enough to be read. */
  onTipSeen(tipId: string): void;
  /** A notice was on screen long enough to be read. */
  onNoticeSeen(noticeId: string): void;
  /** The answer to a report was on screen. */
  onAnswerRead(reportId: string): void;
}

/** The side panel: tips for the screen in front, what can be learned, what became of one's own reports, and news. */
export function SidePanel(props: SidePanelProps) {
  const { page, tab, person, reports, news } = props;
  const isKnown = person === "known";
  const unread = {
    reports: isKnown ? (reports?.filter((report) => report.isUnread).length ?? 0) : 0,
    news: isKnown ? news.filter((item) => item.isNew).length : 0,
  };
  return (
    <main class="side-panel">
      <h1 class="only-heard">Elbow</h1>
      <TabBar tab={tab} unread={unread} onTab={props.onTab} />
      {props.offline && <p class="side-strip">The network is down. Tips work; reports are kept here and sent when it is back.</p>}
      <section id="side-tabpanel" role="tabpanel" tabIndex={-1} aria-labelledby={`side-tab-${tab}`} class="side-body">
        <Body {...props} />
      </section>
      {page === "ready" && (
        <footer class="side-foot">
          <button type="button" class="side-report" onClick={props.onReport}>
            {props.site.reportButton}
          </button>
        </footer>
      )}
    </main>
  );
}

function Body(props: SidePanelProps) {
  const { tab, page } = props;
  if (tab === "reports") return <Reports {...props} />;
  if (page !== "ready") return <Page page={page} />;
  if (tab === "news") return <NewsView news={props.news} onSeen={props.onNoticeSeen} />;
  return tab === "learn" ? <LearnView {...props} /> : <Tips {...props} />;
}

function Page({ page }: { page: "loading" | "no-profile" }) {
  if (page === "no-profile") {
    return (
      <Placeholder
        kind="no-profile"
        title="This page is not the EHR"
        text="Bring the EHR's tab to the front, and its tips appear here."
      />
    );
  }
  return (
    <div class="skeletons" role="status" aria-label="Reading the screen in front">
      {["a", "b", "c"].map((key) => (
        <div key={key} class="skeleton" />
      ))}
    </div>
  );
}

function Tips({ viewTitle, person, tips, news, survey, why, onTipSeen, onNoticeSeen, onWhy, onSurvey }: SidePanelProps) {
  return (
    <>
      {survey && <SurveyCard key={survey.id} {...survey} onAnswer={(value) => onSurvey(survey.id, value)} />}
      {viewTitle !== null && <h2 class="side-view">{viewTitle}</h2>}
      {news
        .filter(({ isAtHand }) => isAtHand)
        .map((item) => (
          <NewsEntry key={item.id} item={item} among="tips" onSeen={onNoticeSeen} />
        ))}
      {person === "unknown" && (
        <Placeholder
          kind="unknown-person"
          title="Elbow does not know who is signed in"
          text="Tips for your role appear once the EHR says who you are. Reports can be made all the same; they carry no name."
        />
      )}
      {tips.length > 0 && <TipList tips={tips} onSeen={onTipSeen} />}
      {tips.length === 0 && person === "known" && (
        <Placeholder
          kind="empty"
          title="No tips for this screen"
          text="If something is in your way here, report it: that is how tips begin."
        />
      )}
      <WhyList report={why} onOpen={onWhy} />
    </>
  );
}

function Reports({ reports, person, site, onAnswerRead }: SidePanelProps) {
  if (person === "unknown") {
    return (
      <Placeholder
        kind="unknown-person"
        title="Elbow does not know who is signed in"
        text="Your reports are shown when the EHR says who you are. Nothing that was reported is lost."
      />
    );
  }
  if (reports === null) return <Page page="loading" />;
  if (reports.length === 0) {
    return (
      <Placeholder kind="empty" title="No reports yet" text="One press is a whole report. What becomes of it is shown here." />
    );
  }
  return <ReportList reports={reports} safetyPhone={site.safety.phone} onAnswerRead={onAnswerRead} />;
}
