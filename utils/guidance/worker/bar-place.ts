import type { BarHome } from "../bar-home.ts";

const key = "bar";

/** Where people at this device have put the status bar. */
export const barPlace = {
  async get(): Promise<BarHome | null> {
    return ((await chrome.storage.local.get(key))[key] as BarHome | undefined) ?? null;
  },
  async set(place: BarHome): Promise<void> {
    await chrome.storage.local.set({ [key]: place });
  },
};
