import type { Page } from "puppeteer";
import { PracticeError } from "./practice-error.ts";

/** Every text in what the EHR answers at these addresses to who is signed in: names and terms that are never vocabulary. */
export async function collectTerms(page: Page, addresses: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const address of addresses) {
    const answer: unknown = await page
      .evaluate(async (from) => {
        const response = await fetch(from, { headers: { accept: "application/json" } });
        if (!response.ok) throw new Error(`status ${response.status}`);
        return await response.json();
      }, address)
      .catch((error: Error) => {
        throw new PracticeError(`Names and terms could not be read from ${address}: ${error.message.split("\n")[0]}`);
      });
    collect(answer, texts);
  }
  return texts.filter((text) => text.length > 2);
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === "string") texts.push(value);
  else if (value && typeof value === "object") for (const inner of Object.values(value)) collect(inner, texts);
}
