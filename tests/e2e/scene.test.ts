import puppeteer, { type Browser, type Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Spot } from "../../utils/protocol/profile.ts";
import type { FrameReading } from "../../utils/scene/frame-reading.ts";
import { bundlePageScript } from "../ehr/vocabulary/bundle-page-script.ts";
import { chromiumArguments, chromiumPath } from "../support/chromium.ts";

const zones = { patient: [".banner"], sections: [], opaque: [], placeAttributes: ["data-part"] };

/** The vocabulary of a small page: place → text → id. */
const labels: Record<string, Record<string, string>> = {
  "@nav>a": { Orders: "link.orders", Visits: "link.visits" },
  "@main>button": { Add: "button.add" },
  "@main>label": { Weight: "fieldlabel.weight" },
  "@main>table>thead>tr>th": { Dose: "columnheader.dose" },
  "@main>p": { Today: "caption.today" },
};

/** Where every chart of the small page has a value. */
const bars = ["@nav>a", "@main>p", "@main>p>span", "body>div>span", "@main>table>tbody>tr>td 0", "@main>table>tbody>tr>td 1"];

describe("reading a page in a real browser", () => {
  let browser: Browser;
  let page: Page;
  let script: string;

  beforeAll(async () => {
    script = await bundlePageScript("utils/scene/page/read-scene.ts", "reader");
    browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments() });
    page = await browser.newPage();
    await page.setViewport({ width: 800, height: 600 });
  });
  afterAll(async () => await browser?.close());

  const read = async (html: string): Promise<FrameReading> => {
    await page.setContent(`<!doctype html><style>* { font: 16px sans-serif }</style><body>${html}</body>`);
    await page.evaluate(script);
    return (await page.evaluate(
      (known, readZones, knownBars) => {
        const { reader } = globalThis as unknown as { reader: typeof import("../../utils/scene/page/read-scene.ts") };
        const vocabulary = {
          labels: new Map(Object.entries(known).map(([place, texts]) => [place, new Map(Object.entries(texts))])),
          icons: new Map(),
          boxes: new Map(),
          tables: new Map(),
          spots: {
            label: new Map(),
            icon: new Map(),
            box: new Map(),
            bar: new Map(
              knownBars.map((key): [string, Spot] => [
                key,
                { kind: "bar", key, views: ["*"], x: key.endsWith("span") ? null : ["l", 0, 80], y: null, height: 20, pitch: 24 },
              ]),
            ),
            part: new Map(),
          },
          expected: new Set<string>(),
        };
        return reader.readScene(document, { zones: readZones, vocabulary, host: null });
      },
      labels,
      zones,
      bars,
    )) as FrameReading;
  };
  const ids = (reading: FrameReading) => reading.labels.map(([, id]) => id);

  test("a label at its place is kept, any other text is a bar", async () => {
    const reading = await read(
      `<nav data-part="nav"><a href="#">Orders</a></nav><div data-part="main"><p>Aoife O'Brien</p></div>`,
    );
    expect(ids(reading)).toEqual(["link.orders"]);
    expect(reading.bars).toHaveLength(1);
    expect(JSON.stringify(reading)).not.toContain("Aoife");
  });

  test("a patient who is named like a label is barred where names stand", async () => {
    const reading = await read(
      `<div class="banner" data-part="nav"><a href="#">Visits</a></div><div data-part="main"><p>Visits</p></div>`,
    );
    expect(ids(reading)).toEqual([]);
    expect(reading.bars).toHaveLength(2);
  });

  test("a label with a value in it is barred as a whole", async () => {
    expect(ids(await read(`<div data-part="main"><p>Today <b>36.9</b></p><button>Add <i>Warfarin</i></button></div>`))).toEqual(
      [],
    );
  });

  test("what form controls hold is not read at all, not even as a bar", async () => {
    const reading = await read(`<div data-part="main"><label>Weight</label><input value="82.4"><textarea>82.4</textarea>
      <select><option>82.4</option></select><div contenteditable>82.4</div><button role="combobox">Add</button>
      <button aria-haspopup="listbox">Add</button><input type="submit" value="Aoife" placeholder="Aoife"></div>`);
    expect(ids(reading)).toEqual(["fieldlabel.weight"]);
    expect(reading.bars).toEqual([]);
  });

  test("a value that only some charts have is not even a bar: that it is there would tell", async () => {
    const reading = await read(`<div data-part="main"><p>36.9</p><div><em>Suicide precautions</em></div></div>`);
    expect(reading.bars).toHaveLength(1);
  });

  test("a data cell holds no label, even if its text is one", async () => {
    const table = `<table><thead><tr><th>Dose</th></tr></thead><tbody><tr><td>Dose</td></tr><tr><td><button>Add</button></td></tr></tbody></table>`;
    expect(ids(await read(`<div data-part="main">${table}</div>`))).toEqual(["columnheader.dose"]);
  });

  test("what is hidden, scrolled away or covered is not drawn", async () => {
    const reading = await read(`<div data-part="main"><p style="display:none">Today</p><p style="visibility:hidden">Today</p>
      <p style="opacity:0">Today</p><p style="position:absolute;top:2000px">Today</p><p style="position:absolute;top:100px">Today</p>
      <div style="position:fixed;inset:90px 0 auto 0;height:60px;background:white"></div></div>`);
    expect(ids(reading)).toEqual([]);
  });

  test("a part of a label does not pass for another one", async () => {
    const hidden = `<span style="position:absolute;width:1px;height:1px;overflow:hidden">Aoife</span>`;
    expect(ids(await read(`<nav data-part="nav"><a href="#">Orders ${hidden}</a></nav>`))).toEqual([]);
  });

  test("two patients with values of other lengths give the same scene", async () => {
    const chart = (name: string, dose: string) => `<div class="banner"><span>${name}</span> <span>${name}</span></div>
      <div data-part="main"><table style="width:600px"><thead><tr><th>Dose</th><th>Dose</th></tr></thead>
      <tbody><tr><td>${dose}</td><td>1</td></tr></tbody></table><p><span>${dose}</span></p></div>`;
    expect(await read(chart("Li Oh", "5 mg"))).toEqual(await read(chart("Wilhelmina Featherstonehaugh", "1250 mg")));
  });
});
