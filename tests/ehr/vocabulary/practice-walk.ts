import type { Page } from "puppeteer";

/** Practice environments to learn from: the listed charts and users, and no other. */
export interface PracticeWalk {
  users: { username: string; password: string }[];
  /** At least two environments with other patients, so that what an EHR says of all its patients together differs too. */
  environments: {
    origin: string;
    /** Ids of the listed synthetic charts. */
    charts: string[];
  }[];
  /** Views to learn. */
  views: string[];
  /** Pages of a view that belongs to no chart: what makes no difference, and where. */
  otherPages(view: string): { chart: string; path: string }[];
  logIn(page: Page, origin: string, user: { username: string; password: string }): Promise<void>;
  close(): Promise<void>;
}
