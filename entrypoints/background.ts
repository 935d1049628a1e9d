import { defineBackground } from "wxt/utils/define-background";
import { tabStates } from "../utils/ehr/worker/tab-states.ts";
import { onMessage, sendMessage } from "../utils/messages/messages.ts";
import { ElbowWorker, sendAlarm, syncAlarm } from "../utils/messages/worker/elbow-worker.ts";
import type { Category } from "../utils/protocol/report.ts";
import { openReports } from "../utils/report/worker/open-reports.ts";
import { builtInSite } from "../utils/site/built-in-site.ts";
import { walkthroughRuns } from "../utils/walkthroughs/worker/walkthrough-runs.ts";

/** Minutes between two looks at the backlog. */
const syncMinutes = 1;

export default defineBackground(() => {
  const ready = ElbowWorker.start(builtInSite);
  const tabOf = (sender: { tab?: { id?: number | undefined } | undefined }) => sender.tab?.id ?? -1;

  chrome.action.onClicked.addListener((tab) => {
    if (tab.id !== undefined) void report(tab.id);
  });
  chrome.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === "report-friction") void report(tab.id);
    if (command === "open-palette") void togglePalette(tab.id);
    if (command === "jump-into-elbow")
      void sendMessage("jumpIntoOverlay", undefined, { tabId: tab.id, frameId: 0 }).catch(() => undefined);
  });
  chrome.alarms.onAlarm.addListener(({ name }) => void alarm(name));
  chrome.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  chrome.runtime.onInstalled.addListener(() => void chrome.alarms.create(syncAlarm, { periodInMinutes: syncMinutes }));
  chrome.runtime.onStartup.addListener(() => void chrome.alarms.create(syncAlarm, { periodInMinutes: syncMinutes }));

  onMessage("startFrame", async ({ sender }) => {
    const worker = await ready;
    const { profile } = worker;
    return { profile, practice: worker.practiceMark(sender.origin), reportButton: builtInSite.reportButton };
  });
  onMessage("ehrChanged", async ({ data, sender }) => await (await ready).ehrChanged(tabOf(sender), data));
  onMessage("readTips", async ({ sender }) => await (await ready).display.tips(tabOf(sender)));
  onMessage("readPicture", async ({ data }) => (await ready).display.picture(data.id));
  onMessage("reportFriction", async ({ sender }) => await report(tabOf(sender)));
  // Opened before anything is awaited: Chrome takes the click for a gesture only that long.
  onMessage("openSidePanel", async ({ sender }) => await chrome.sidePanel.open({ tabId: tabOf(sender) }));
  onMessage("tipSeen", async ({ data, sender }) => await (await ready).tipSeen(data.tabId ?? tabOf(sender), data.tipId));
  onMessage("tipDismissed", async ({ data, sender }) => await (await ready).tipDismissed(tabOf(sender), data.tipId));
  onMessage("tipPushed", async ({ sender }) => await (await ready).tipPushed(tabOf(sender)));
  onMessage("barMoved", async ({ data }) => await (await ready).barMoved(data.place));
  onMessage("quietChanged", async ({ data, sender }) => {
    await (await ready).quietChanged(data.tabId ?? tabOf(sender), data.quiet);
  });
  onMessage("walkthroughMoved", async ({ data, sender }) => await (await ready).walkthroughMoved(tabOf(sender), data.run));
  onMessage("startLesson", async ({ data }) => await (await ready).startLesson(data.tabId, data.lessonId));
  onMessage("noticedInFrame", async ({ data, sender }) => {
    await sendMessage("frameNoticed", data, { tabId: tabOf(sender), frameId: 0 }).catch(() => undefined);
  });
  onMessage("reportOffered", async ({ sender }) => await (await ready).reportOffered(tabOf(sender)));
  onMessage("panelIsCovered", async ({ data }) => await (await ready).panels.move(data.reportId));

  onMessage("readReport", async ({ data }) => {
    const report = await openReports.get(data.reportId);
    return report && { report, draft: await openReports.draft(data.reportId) };
  });
  onMessage("amendReport", async ({ data }) => await (await ready).desk.amend(data.reportId, data.value));
  onMessage("undoReport", async ({ data }) => await (await ready).desk.undo(data.reportId));
  onMessage("closeReport", async ({ data }) => {
    const open = await openReports.get(data.reportId);
    await openReports.close(data.reportId);
    if (open) await (await ready).panels.hide(open.tabId, data.reportId);
  });
  onMessage("compareWords", async ({ data }) => await (await ready).desk.compare(data.reportId, data.words));
  onMessage("movePanel", async ({ data }) => {
    await openReports.keepDraft(data.reportId, data.words);
    await (await ready).panels.move(data.reportId);
  });
  onMessage("requestMark", async ({ data }) => await (await ready).panels.requestMark(data.reportId, data.kind));
  onMessage("markDrawn", async ({ data }) => await (await ready).panels.markDrawn(data.reportId, data.mark));
  onMessage("readSidePanel", async ({ data }) => {
    const worker = await ready;
    if (data.refresh) await worker.sync();
    return await worker.display.sidePanelState(data.tabId);
  });
  onMessage("readTipSheet", async ({ data }) => await (await ready).display.tipSheet(data.tabId));
  onMessage("answerRead", async ({ data }) => await (await ready).answerRead(data.tabId, data.reportId));
  onMessage("noticeSeen", async ({ data }) => await (await ready).noticeSeen(data.tabId, data.noticeId));
  onMessage("answerSurvey", async ({ data }) => await (await ready).answerSurvey(data.tabId, data.surveyId, data.value));
  onMessage("readPalette", async ({ data }) => await (await ready).display.paletteEntries(data.tabId));
  onMessage("reportFromPanel", async ({ data }) => await report(data.tabId, data.category));

  void start();

  async function report(tabId: number, category: Category | null = null): Promise<void> {
    await (await ready).panels.report(tabId, await tabStates.get(tabId), category);
  }

  async function togglePalette(tabId: number): Promise<void> {
    await (await ready).togglePalette(tabId);
  }

  async function forgetTab(tabId: number): Promise<void> {
    await tabStates.remove(tabId);
    await walkthroughRuns.set(tabId, null);
  }

  async function alarm(name: string): Promise<void> {
    const worker = await ready;
    if (name === sendAlarm) await worker.outbox.send();
    if (name === syncAlarm) await worker.sync();
  }

  async function start(): Promise<void> {
    // Personal state stays with trusted pages; content scripts are told what they need.
    await chrome.storage.local.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
    await (await ready).sync();
  }
});
