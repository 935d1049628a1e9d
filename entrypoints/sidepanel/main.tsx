import { render } from "preact";
import "../../components/page.css";
import "../../components/sidepanel/side-panel.css";
import { PictureContext } from "../../components/shared/picture-source.ts";
import { SidePanel } from "../../components/sidepanel/side-panel.tsx";
import type { SidePanelTab } from "../../components/sidepanel/tab-bar.tsx";
import type { VerdictReport } from "../../utils/guidance/verdict-report.ts";
import { sendMessage } from "../../utils/messages/messages.ts";
import { pictureReader } from "../../utils/messages/picture-reader.ts";
import { builtInSite } from "../../utils/site/built-in-site.ts";
import type { SidePanelState } from "../../utils/sync/side-panel-state.ts";

let tabId = -1;
let tab: SidePanelTab = "tips";
let state: SidePanelState | null = null;
let why: VerdictReport | null = null;
let lastAsked = 0;
let lastShown = 0;

chrome.tabs.onActivated.addListener(() => void followTab());
// What the panel shows comes from the worker, whose state lies in `storage.session`: a change there is a reason to read again.
chrome.storage.session.onChanged.addListener(() => void read(false));
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void read(true));
show();
void followTab();

async function followTab(): Promise<void> {
  why = null;
  const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
  tabId = active?.id ?? -1;
  await read(false);
  if (state?.reports.some(({ entry }) => !entry.answerSeen)) tab = "reports";
  await read(true);
}

async function read(refresh: boolean): Promise<void> {
  const asked = tabId;
  const turn = ++lastAsked;
  const answer = await sendMessage("readSidePanel", { tabId, refresh });
  if (asked !== tabId) return;
  // An answer that was overtaken may still be about the person before.
  if (turn < lastShown) return void read(false);
  lastShown = turn;
  state = answer;
  show();
}

/** The page knows which gate stopped a tip. One that does not answer has none on it. */
async function readVerdicts(): Promise<void> {
  const asked = tabId;
  const answer = await sendMessage("readVerdicts", undefined, { tabId, frameId: 0 }).catch(() => null);
  if (asked !== tabId) return;
  why = answer;
  show();
}

function show(): void {
  render(
    <PictureContext.Provider value={pictureReader}>
      <SidePanel
        page={state === null ? "loading" : state.ehr && state.profile === "ready" ? "ready" : "no-profile"}
        viewTitle={state?.viewTitle ?? null}
        person={state?.personKnown ? "known" : "unknown"}
        offline={state?.offline ?? false}
        tab={tab}
        tips={(state?.tips ?? []).map((tip) => ({
          ...tip,
          seen: state?.progress[tip.id]?.seen ?? false,
          isOnPage: tip.anchor !== null && tip.level !== "panel",
        }))}
        learn={state?.learn ?? { paths: [], lessons: [] }}
        survey={state?.survey ?? null}
        news={state?.news ?? []}
        practice={state?.practice ?? { isHere: false, address: null }}
        reports={
          state?.reports.map(({ entry, viewTitle, answer }) => ({
            id: entry.reportId,
            day: entry.day,
            viewTitle,
            category: entry.category,
            couldHarm: entry.couldHarm,
            // Entries of before there were numbers have none.
            chartNumber: entry.chartNumber ?? null,
            progress: entry.delivery,
            caseNumber: entry.caseNumber,
            caseState: entry.caseState,
            answer,
            isUnread: !entry.answerSeen,
          })) ?? null
        }
        site={{ reportButton: builtInSite.reportButton, safety: builtInSite.safety }}
        onTab={(next) => {
          tab = next;
          show();
        }}
        onStart={(lessonId) => void sendMessage("startLesson", { tabId, lessonId })}
        onPrint={() => void chrome.tabs.create({ url: chrome.runtime.getURL(`tip-sheet.html?tab=${tabId}`) })}
        why={why}
        onWhy={() => void readVerdicts()}
        onReport={() => void sendMessage("reportFromPanel", { tabId, category: null })}
        onSurvey={(surveyId, value) => void sendMessage("answerSurvey", { tabId, surveyId, value }).then(() => read(false))}
        onTipSeen={(tipId) => void sendMessage("tipSeen", { tipId, tabId })}
        onNoticeSeen={(noticeId) => void sendMessage("noticeSeen", { tabId, noticeId }).then(() => read(false))}
        onAnswerRead={(reportId) => void sendMessage("answerRead", { tabId, reportId }).then(() => read(false))}
      />
    </PictureContext.Provider>,
    document.body,
  );
}
