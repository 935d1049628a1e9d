import type { Page } from "puppeteer";

/** A practice environment to learn from: the listed charts and users, and no other. */
export interface PracticeWalk {
  origin: string;
  users: { username: string; password: string }[];
  /** Ids of the listed synthetic charts. */
  charts: string[];
  /** Views to learn. */
  views: string[];
  /** Pages of a view that belongs to no chart. */
  otherPages(view: string): { chart: string; path: string }[];
  logIn(page: Page, user: { username: string; password: string }): Promise<void>;
  close(): Promise<void>;
}
