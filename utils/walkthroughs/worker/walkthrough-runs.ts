import type { WalkthroughRun } from "../walkthrough-run.ts";

interface StoredRun {
  /** Whose it is: another person in the same tab does not get it. */
  personKey: string | null;
  run: WalkthroughRun;
}

const keyOf = (tabId: number) => `run:${tabId}`;

/** The walkthrough that each tab is in. In `storage.session`: it outlasts navigation and reload, not the browser. */
export const walkthroughRuns = {
  async of(tabId: number, personKey: string | null): Promise<WalkthroughRun | null> {
    const stored = (await chrome.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as StoredRun | undefined;
    return stored && stored.personKey === personKey ? stored.run : null;
  },
  async set(tabId: number, stored: StoredRun | null): Promise<void> {
    if (stored) await chrome.storage.session.set({ [keyOf(tabId)]: stored });
    else await chrome.storage.session.remove(keyOf(tabId));
  },
};
