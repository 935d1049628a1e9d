import type { Environment } from "../../protocol/report.ts";
import type { Person } from "../person.ts";

/** What the worker knows of a tab with the EHR in it. In `storage.session`: in memory, gone with the browser, not readable by pages. */
export interface TabState {
  environment: Environment;
  viewId: string;
  person: Person | null;
  /** The keyed hash that stands for the person. */
  personKey: string | null;
  /** Language of the EHR's page. */
  language: string;
  profile: "ready" | "none";
}

const keyOf = (tabId: number) => `tab:${tabId}`;

/** States of the tabs, by tab id. */
export const tabStates = {
  async get(tabId: number): Promise<TabState | null> {
    return ((await chrome.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as TabState | undefined) ?? null;
  },
  async set(tabId: number, state: TabState): Promise<void> {
    await chrome.storage.session.set({ [keyOf(tabId)]: state });
  },
  async remove(tabId: number): Promise<void> {
    await chrome.storage.session.remove(keyOf(tabId));
  },
  async all(): Promise<Map<number, TabState>> {
    const everything = await chrome.storage.session.get(null);
    return new Map(
      Object.entries(everything)
        .filter(([key]) => key.startsWith("tab:"))
        .map(([key, state]) => [Number(key.slice(4)), state as TabState]),
    );
  },
};
