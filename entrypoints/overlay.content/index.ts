import { defineContentScript } from "wxt/utils/define-content-script";
import overlayCss from "../../components/overlay/overlay.css?inline";
import { anchorScope, noScope } from "../../utils/anchors/anchor-scope.ts";
import { isPractice } from "../../utils/ehr/page/is-practice.ts";
import { pageLanguage } from "../../utils/ehr/page/page-language.ts";
import { watchEhr } from "../../utils/ehr/page/watch-ehr.ts";
import { whenPractice } from "../../utils/ehr/page/when-practice.ts";
import { nothingNoticed } from "../../utils/friction/noticed-log.ts";
import { reportOffer } from "../../utils/friction/page/report-offer.ts";
import { type FrictionWatch, watchFriction } from "../../utils/friction/page/watch-friction.ts";
import { boxesOf, zonesOf } from "../../utils/guidance/page/marks-in-view.ts";
import { createOverlayHost, type OverlayHost } from "../../utils/guidance/page/overlay-host.ts";
import { startGuidance } from "../../utils/guidance/page/start-guidance.ts";
import type { PageState } from "../../utils/guidance/page-state.ts";
import { whenKeysOf } from "../../utils/guidance/when-keys-of.ts";
import { type EhrUpdate, type FrameStart, onMessage, type PersonalState, sendMessage } from "../../utils/messages/messages.ts";
import { pictureReader } from "../../utils/messages/picture-reader.ts";
import { paletteFrame } from "../../utils/palette/page/palette-frame.ts";
import { frameAnswererName } from "../../utils/report/frame-answer.ts";
import { answerCapture } from "../../utils/report/page/answer-capture.ts";
import { followTrail, type Trail } from "../../utils/report/page/follow-trail.ts";
import { labelAt } from "../../utils/report/page/label-at.ts";
import { pageContext } from "../../utils/report/page/page-context.ts";
import { reportFrame } from "../../utils/report/page/report-frame.ts";
import { tellOfFrame } from "../../utils/report/page/tell-of-frame.ts";

/** What is known of somebody who is not known. */
const nobody: Omit<PersonalState, "offline"> = {
  ...{ tipsStamp: "", progress: {}, lessonsDone: [], coaching: null },
  ...{ bar: null, quiet: false, pushedInShift: true, mayOffer: false, unread: 0, notices: 0, daysSinceGoLive: null },
};

/** In every frame of the EHR: answers captures. In the top frame also what people see. */
export default defineContentScript({
  // The build puts the EHR's origins here (wxt.config.ts).
  matches: [],
  allFrames: true,
  // Frames without an address of their own (about:blank, srcdoc) belong to the page that made them.
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: "document_idle",
  noScriptStartedPostMessage: true,
  async main(context) {
    const { signal } = context;
    let start: FrameStart = { profile: null, practice: null, reportButton: "Report friction" };
    let viewId = "unknown";
    let host: OverlayHost | null = null;
    let trail: Trail | null = null;
    let friction: FrictionWatch | null = null;
    let ehr: ReturnType<typeof watchEhr> | null = null;
    const top = window.parent === window;
    const environment = () => (isPractice(document, start.practice) ? ("practice" as const) : ("live" as const));

    const answerer = answerCapture(
      {
        profile: () => start.profile,
        viewId: () => ehr?.look().viewId ?? viewId,
        host: () => host?.element ?? null,
        environment,
        context: () =>
          top
            ? pageContext(
                environment(),
                start.profile,
                ehr?.look() ?? null,
                trail?.steps() ?? [],
                friction?.noticed() ?? nothingNoticed,
              )
            : null,
      },
      signal,
    );
    Object.assign(globalThis, { [frameAnswererName]: answerer });

    start = await sendMessage("startFrame", undefined);
    const { profile, reportButton } = start;
    if (!top) {
      if (profile) tellOfFrame(profile, signal);
      return;
    }

    host = createOverlayHost(overlayCss, signal);
    const frame = reportFrame(host.surface, signal, () => guidance.update(state()));
    const palette = paletteFrame(host.surface, signal, () => boxesOf(zonesOf(profile?.zones.keepClear ?? [])));
    let personal: PersonalState = { ...nobody, offline: false };
    let tips: PageState["tips"] = [];
    let tipsStamp = "";
    let busy = false;
    const ownElement = () => host?.element ?? null;
    trail = followTrail({ profile: () => profile, viewId: () => viewId, host: ownElement }, signal);
    const offer = reportOffer(signal, () => guidance.update(state()));
    if (profile) {
      const sensitiveViews = new Set(profile.views.flatMap(({ id, sensitive }) => (sensitive ? [id] : [])));
      friction = watchFriction({
        signal,
        profile,
        host: ownElement,
        isSensitive: () => sensitiveViews.has(viewId),
        onSignal: (signals) => offer.noticed(signals, personal.mayOffer),
      });
    }

    const where = (): EhrUpdate => ({
      environment: environment(),
      viewId,
      language: pageLanguage(),
      person: ehr?.current().person ?? null,
    });
    const state = (): PageState => {
      const now = ehr?.current();
      return {
        ...personal,
        tips,
        reportBusy: busy,
        reporting: frame.shown !== null,
        offer: offer.isOpen(),
        chart: now?.chart ?? null,
        noPush: profile?.views.some(({ id, noPush }) => id === viewId && noPush) ?? true,
        keys: whenKeysOf({ ...personal, ...where(), workflowId: now?.workflowId ?? null }),
      };
    };
    const guidance = startGuidance({
      signal,
      surface: host.surface,
      zones: profile?.zones ?? { keepClear: [] },
      anchorScope: profile ? anchorScope(profile) : noScope,
      statusBar: profile?.statusBar ?? { corner: "bottom-right", right: 16, bottom: 16 },
      state: state(),
      pictures: pictureReader,
      reportButton,
      callbacks: {
        onReport: () => void report(),
        onOpenPanel: () => void sendMessage("openSidePanel", undefined),
        onSeen: (tipId) => void sendMessage("tipSeen", { tipId, tabId: null }),
        onDismissed: (tipId) => void sendMessage("tipDismissed", { tipId }),
        onOffered: () => void sendMessage("reportOffered", undefined),
        onOfferDeclined: () => offer.close(),
        onPushed: () => void sendMessage("tipPushed", undefined),
        onRun: (run) => void sendMessage("walkthroughMoved", { run }),
        onBarMoved: (place) => void sendMessage("barMoved", { place }),
        onQuiet: (quiet) => void sendMessage("quietChanged", { quiet, tabId: null }),
      },
    });
    const setPersonal = (next: PersonalState) => {
      personal = next;
      guidance.update(state());
      if (next.tipsStamp !== tipsStamp) void readTips();
    };
    const readTips = async () => {
      const answer = await sendMessage("readTips", undefined);
      tipsStamp = answer.stamp;
      tips = answer.tips;
      guidance.update(state());
    };
    const setBusy = (next: boolean) => {
      busy = next;
      guidance.update(state());
    };

    let told = 0;
    const tellWorker = async () => {
      const turn = ++told;
      const answer = await sendMessage("ehrChanged", where());
      // An answer that was overtaken may be about the person before.
      if (turn === told) setPersonal(answer);
    };
    if (profile) {
      ehr = watchEhr(
        profile,
        (now, before) => {
          viewId = now.viewId;
          if (now.person?.id !== before.person?.id || now.chart !== before.chart) {
            trail?.empty();
            friction?.empty();
          }
          // At once, before the worker has answered: nothing of one person may stay for the next.
          if (now.person?.id !== before.person?.id) {
            // The bar's place is the device's.
            personal = { ...personal, ...nobody, bar: personal.bar, tipsStamp };
            offer.close();
          }
          if (now.viewId !== before.viewId) {
            trail?.viewChanged(now.viewId);
            friction?.viewChanged(now.viewId);
          }
          guidance.update(state());
          void tellWorker();
        },
        signal,
      );
      viewId = ehr.current().viewId;
    }
    await tellWorker();
    whenPractice(start.practice, signal, () => {
      guidance.update(state());
      void tellWorker();
    });

    async function report(): Promise<void> {
      if (busy) return;
      offer.close();
      setBusy(true);
      try {
        await sendMessage("reportFriction", undefined);
      } finally {
        setBusy(false);
      }
    }

    const stop = [
      onMessage("personalChanged", ({ data }) => setPersonal(data)),
      onMessage("frameNoticed", ({ data }) => {
        if (data.kind === "signal") friction?.fromFrame(data.signal);
        else trail?.fromFrame(data.step);
      }),
      onMessage("showReportPanel", ({ data }) => frame.show(data.reportId, data.address)),
      onMessage("hideReportPanel", ({ data }) => frame.hide(data.reportId)),
      onMessage("focusReportPanel", () => frame.focus()),
      onMessage("readPersonAgain", () => ehr?.readPersonAgain()),
      onMessage("jumpIntoOverlay", () => guidance.focusOverlay()),
      onMessage("togglePalette", ({ data }) => palette.toggle(data.address)),
      onMessage("commandChosen", ({ data }) => guidance.command(data.commandId)),
      onMessage("readVerdicts", () => guidance.verdicts()),
      onMessage("showMarkLayer", ({ data }) => frame.showMarkLayer(data.address)),
      onMessage("hideMarkLayer", ({ data }) => {
        frame.hideMarkLayer();
        return data.point && profile && host ? labelAt(profile, viewId, host.element, data.point) : null;
      }),
    ];
    signal.addEventListener("abort", () => {
      for (const end of stop) end();
    });

    // A native dialog makes everything else in the page inert, our panel too.
    document.addEventListener(
      "toggle",
      () => {
        if (frame.shown && document.querySelector("dialog:modal")) void sendMessage("panelIsCovered", { reportId: frame.shown });
      },
      { capture: true, signal },
    );
  },
});
