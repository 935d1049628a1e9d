import type { Frame, Page } from "puppeteer";
import { untilPainted } from "./until-painted.ts";

/** How long an answer to a press is waited for, milliseconds. */
const patience = 1_000;

/**
 * Presses an element of a frame by the mouse, once it has been drawn and rests where it is. What the press does, the caller waits for.
 * @throws if there is no such element, or it does not come to rest, within half a minute.
 */
export async function press(frame: Frame, selector: string): Promise<void> {
  const element = await frame.waitForSelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  await element.evaluate((found) => found.scrollIntoView({ block: "nearest" }));
  await untilPainted(frame);
  let last = "";
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const place = await element.clickablePoint().catch(() => null);
    if (place && JSON.stringify(place) === last) return await pressAt(frame.page(), place.x, place.y);
    last = JSON.stringify(place);
  }
  throw new Error(`${selector} does not come to rest.`);
}

/**
 * Types into a field of a frame. A press gives the field the focus at once, but keys go to the page around the frame until the browser
 * has heard of it.
 */
export async function typeInto(frame: Frame, selector: string, text: string): Promise<void> {
  await press(frame, selector);
  await frame.waitForFunction((found) => document.hasFocus() && document.activeElement?.matches(found), {}, selector);
  await frame.page().keyboard.type(text);
}

/** Presses a spot of the page. */
export async function pressAt(page: Page, x: number, y: number): Promise<void> {
  await unlessLost(page.mouse.click(x, y));
}

/** Lets go of the mouse's button, where that may end the frame under it. */
export async function letGo(page: Page): Promise<void> {
  await unlessLost(page.mouse.up());
}

/** Presses a key by which the frame that hears it may go. */
export async function pressLast(page: Page, key: "Enter" | "Escape"): Promise<void> {
  await unlessLost(page.keyboard.press(key));
}

/** Chrome never answers for a press whose frame is gone before the button or the key is up: it is not waited for. */
async function unlessLost(pressed: Promise<void>): Promise<void> {
  await Promise.race([pressed.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, patience))]);
}
