import type { EhrProfile } from "../../protocol/profile.ts";
import { matchRoute } from "../match-route.ts";
import { type Person, readPerson } from "../person.ts";
import { surfaceView } from "../surface-view.ts";
import { shows } from "./shows.ts";

export interface EhrState {
  viewId: string;
  routeId: string;
  workflowId: string | null;
  person: Person | null;
  /** Random token of the chart in front; lives in this tab's memory only. */
  chart: string | null;
}

export interface EhrWatch {
  current(): EhrState;
  /** Looks at the page and says where one is now: for a capture, which must not name the view of a moment ago. */
  look(): EhrState;
  /** Asks the EHR again who is signed in. */
  readPersonAgain(): void;
}

/**
 * Follows where in the EHR one is and who is signed in. It never polls: addresses are followed by the Navigation API, the person is read
 * again when the page itself has asked the profile's endpoint, when the tab comes to the front, and when another tab says so. Surfaces
 * (workspaces without an address) are looked for when the address changes, a little after a click, and on `look()`.
 */
export function watchEhr(
  profile: EhrProfile,
  onChange: (state: EhrState, before: EhrState) => void,
  signal: AbortSignal,
): EhrWatch {
  const chartTokens = new Map<string, string>();
  let state: EhrState = { viewId: "unknown", routeId: "unknown", workflowId: null, person: null, chart: null };
  let reading = 0;

  const set = (change: Partial<EhrState>) => {
    const before = state;
    state = { ...state, ...change };
    if (JSON.stringify(before) !== JSON.stringify(state)) onChange(state, before);
  };

  const readRoute = () => {
    const route = matchRoute(profile, location.pathname);
    if (route.chart !== null && !chartTokens.has(route.chart)) chartTokens.set(route.chart, crypto.randomUUID());
    const viewId = surfaceView(profile, route.viewId, shows);
    set({
      viewId,
      routeId: route.routeId,
      workflowId: profile.workflows.find((workflow) => workflow.views.includes(viewId))?.id ?? null,
      chart: route.chart === null ? null : (chartTokens.get(route.chart) ?? null),
    });
  };

  const readPersonNow = async () => {
    const turn = ++reading;
    const person = await askPerson(profile, signal);
    if (person !== undefined && turn === reading && !signal.aborted) set({ person });
  };
  const readPersonAgain = () => void readPersonNow();

  readRoute();
  readPersonAgain();
  followAddress(() => {
    const before = state.viewId;
    readRoute();
    const isOld = performance.now() - (ownRequests.at(-1) ?? 0) > oldPerson;
    if (before !== state.viewId && isOld) readPersonAgain();
  }, signal);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && readPersonAgain(), { signal });
  window.addEventListener("focus", readPersonAgain, { signal });
  followRequests(profile.person.endpoint, readPersonAgain, signal);
  if (profile.surfaces?.length) afterClicks(readRoute, signal);
  return {
    current: () => state,
    look() {
      readRoute();
      return state;
    },
    readPersonAgain,
  };
}

/**
 * With another view the person is read again only if that was not done for so long, milliseconds: whoever signs in or out is told of by the
 * page's own request.
 */
const oldPerson = 30_000;

/** When we asked ourselves (`performance.now()`), so that our own question does not cause another. */
const ownRequests: number[] = [];
/** A request may be ours if it started within this many milliseconds of our asking. */
const ownRequestWindow = 50;

/**
 * Each of our questions accounts for one request and no more: when the page asked (or signed somebody out) at the same moment, the
 * second request is the page's, and the answer that we got may be older than it.
 */
function isOwnRequest(startTime: number): boolean {
  const index = ownRequests.findIndex((own) => Math.abs(startTime - own) < ownRequestWindow);
  if (index < 0) return false;
  ownRequests.splice(index, 1);
  return true;
}

/** `undefined`: the EHR could not be asked, and what was known stays. */
async function askPerson(profile: EhrProfile, signal: AbortSignal): Promise<Person | null | undefined> {
  try {
    ownRequests.push(performance.now());
    if (ownRequests.length > 20) ownRequests.shift();
    const answer = await fetch(profile.person.endpoint, { credentials: "same-origin", cache: "no-store", signal });
    if (answer.ok) return readPerson(profile, await answer.json());
    // An answer that nobody reads would hold its connection to the EHR open.
    await answer.body?.cancel();
    return null;
  } catch {
    return undefined;
  }
}

function followAddress(onMove: () => void, signal: AbortSignal): void {
  // Chrome ≥ 102; fires in the isolated world for pushState, replaceState, fragments and history moves alike.
  const { navigation } = window as unknown as { navigation: EventTarget };
  navigation.addEventListener("currententrychange", onMove, { signal });
}

/** When a workspace has opened or closed after a click: at once, and when a part that had to be loaded has come. Milliseconds. */
const surfaceDelays = [300, 1_500];

function afterClicks(onSettled: () => void, signal: AbortSignal): void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
  };
  const restart = () => {
    stop();
    timers = surfaceDelays.map((delay) => setTimeout(onSettled, delay));
  };
  document.addEventListener("click", restart, { capture: true, passive: true, signal });
  signal.addEventListener("abort", stop);
}

function followRequests(endpoint: string, onRequest: () => void, signal: AbortSignal): void {
  const observer = new PerformanceObserver((list) => {
    const asked = list
      .getEntriesByType("resource")
      .some(({ name, startTime }) => name.includes(endpoint) && new URL(name).pathname === endpoint && !isOwnRequest(startTime));
    if (asked) onRequest();
  });
  observer.observe({ type: "resource" });
  signal.addEventListener("abort", () => observer.disconnect());
}
