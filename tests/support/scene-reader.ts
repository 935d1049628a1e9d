import puppeteer, { type Browser, type Page } from "puppeteer";
import type { Spot } from "../../utils/protocol/profile.ts";
import type { FrameReading } from "../../utils/scene/frame-reading.ts";
import { bundlePageScript } from "../ehr/vocabulary/bundle-page-script.ts";
import { chromiumArguments, chromiumPath } from "./chromium.ts";

const zones = { patient: [".banner"], sections: [], opaque: [".chart"], placeAttributes: ["data-part"] };

/** The vocabulary of a small page: place → text → id. */
const labels: Record<string, Record<string, string>> = {
  "@nav>a": { Orders: "link.orders", Visits: "link.visits" },
  "@main>button": { Add: "button.add" },
  "@main>label": { Weight: "fieldlabel.weight" },
  "@main>table>thead>tr>th": { Dose: "columnheader.dose" },
  "@main>p": { Today: "caption.today" },
};

/** Where every chart of the small page has a value. */
const bars = ["@nav>a:1", "@main>p", "@main>p>span:1", "@main>p>span:2", "body:1>div:1>span:1", "body:1>div:1>span:2"];
const cellBars = ["@main>table:1>tbody>tr>td:1 0", "@main>table:1>tbody>tr>td:2 1"];

/** Reads small pages with the product's reader in a real browser. */
export class SceneReader {
  readonly page: Page;
  private readonly browser: Browser;
  private readonly script: string;

  private constructor(browser: Browser, page: Page, script: string) {
    this.browser = browser;
    this.page = page;
    this.script = script;
  }

  static async start(): Promise<SceneReader> {
    const script = await bundlePageScript("utils/scene/page/read-scene.ts", "reader");
    const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments() });
    const page = await browser.newPage();
    await page.setViewport({ width: 800, height: 600 });
    return new SceneReader(browser, page, script);
  }

  /**
   * Reads in a world of its own, as the content script does: what the page overrides does not reach it.
   * @param prepare runs in the page before it is read, with the page's own rights.
   * @param learned where labels and parts of the page stand in the walk.
   */
  async read(html: string, prepare?: string, learned: readonly Spot[] = []): Promise<FrameReading> {
    const { page } = this;
    await page.goto("about:blank");
    await page.setContent(`<!doctype html><style>* { font: 16px sans-serif }</style><body>${html}</body>`);
    if (prepare) await page.evaluate(prepare);
    const session = await page.createCDPSession();
    try {
      const { frameTree } = await session.send("Page.getFrameTree");
      const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
      const run = async (expression: string): Promise<unknown> => {
        const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
          expression,
          contextId,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      };
      await run(this.script);
      const known = [labels, zones, [...bars, ...cellBars], learned].map((value) => JSON.stringify(value)).join(",");
      return (await run(`(${readHere})(${known})`)) as FrameReading;
    } finally {
      await session.detach();
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** Goes into the page as text, so it uses nothing from outside. */
function readHere(
  known: Record<string, Record<string, string>>,
  readZones: typeof zones,
  knownBars: readonly string[],
  learned: readonly Spot[],
): FrameReading {
  const { reader } = globalThis as unknown as { reader: typeof import("../../utils/scene/page/read-scene.ts") };
  const learnedOf = (kind: Spot["kind"]) =>
    new Map(learned.filter((spot) => spot.kind === kind).map((spot): [string, Spot] => [spot.key, spot]));
  const follows = (key: string) => key.includes("span");
  const vocabulary = {
    labels: new Map(Object.entries(known).map(([place, texts]) => [place, new Map(Object.entries(texts))])),
    icons: new Map(),
    boxes: new Map(),
    tables: new Map(),
    spots: {
      label: learnedOf("label"),
      icon: new Map(),
      box: new Map(),
      bar: new Map(
        knownBars.map((key): [string, Spot] => [
          key,
          { kind: "bar", key, views: ["*"], x: follows(key) ? null : ["l", 0, 80], y: null, height: 20, pitch: 24 },
        ]),
      ),
      part: learnedOf("part"),
    },
    expected: new Set<string>(),
  };
  return reader.readScene(document, { zones: readZones, vocabulary, host: null });
}
