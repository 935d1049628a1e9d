import puppeteer, { type Browser, type Page } from "puppeteer";
import { chromiumArguments, chromiumPath } from "../../support/chromium.ts";

/** Device pixels to one CSS pixel, of raw and drawn pictures alike: on a screen of ordinary density OCR misreads small type in both. */
export const pictureScale = 1.5;

/** Makes pictures of drawings, as a reviewer's browser shows them. */
export class Picture {
  private readonly browser: Browser;
  private readonly page: Page;

  private constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
  }

  static async start(): Promise<Picture> {
    const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments() });
    const page = await browser.newPage();
    return new Picture(browser, page);
  }

  async of(svg: string, { width, height }: { width: number; height: number }): Promise<Uint8Array> {
    await this.page.setViewport({ width, height, deviceScaleFactor: pictureScale });
    await this.page.setContent(`<body style="margin:0">${svg}</body>`);
    return await this.page.screenshot();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
