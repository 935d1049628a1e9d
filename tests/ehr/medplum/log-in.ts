import type { Page } from "puppeteer";
import { quietPage } from "../../support/quiet-page.ts";
import type { User } from "./clinic/users.ts";

/** Signs a user in by the sign-in page, as a person does, and waits for the list of patients. */
export async function logIn(page: Page, baseUrl: string, user: Pick<User, "username" | "password">): Promise<void> {
  await enterPassword(page, baseUrl, user);
  await page.waitForFunction(() => location.pathname === "/patients");
  await quietPage(page);
}

/** Fills the sign-in page and sends it, whatever comes of it. */
export async function enterPassword(page: Page, baseUrl: string, user: Pick<User, "username" | "password">): Promise<void> {
  await page.goto(`${baseUrl}signin`);
  await page.locator("input[name='email']").fill(user.username);
  await page.keyboard.press("Enter");
  await page.locator("input[name='password']").fill(user.password);
  await page.keyboard.press("Enter");
}
