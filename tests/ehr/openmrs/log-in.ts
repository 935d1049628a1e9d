import type { Page } from "puppeteer";
import { quietPage } from "../../support/quiet-page.ts";
import type { User } from "./clinic/users.ts";

/** Signs a user in by the log-in page, as a person does, and waits for the home page. */
export async function logIn(page: Page, baseUrl: string, user: Pick<User, "username" | "password">): Promise<void> {
  await page.goto(`${baseUrl}login`);
  await page.waitForSelector("#username", { visible: true });
  // The page draws its form twice while it starts; what is typed into the first one is lost.
  await quietPage(page, 500);
  await page.type("#username", user.username);
  await page.keyboard.press("Enter");
  await page.waitForSelector("#password", { visible: true });
  await page.type("#password", user.password);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.pathname.includes("/home"));
  await quietPage(page);
}
