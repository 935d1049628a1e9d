import type { Viewport } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Spot } from "../../utils/protocol/profile.ts";
import type { FrameReading } from "../../utils/scene/frame-reading.ts";
import { spotKey } from "../../utils/scene/spot.ts";
import { SceneReader } from "../support/scene-reader.ts";

/** What stands elsewhere than it did in the walk keeps its distance on a grid of 8 pixels; within 12 it is drawn where it stood (utils/scene/place-things.ts). */
const nearEnough = 16;

/** Labels by their id: the element, its place and text in the vocabulary, and the reference that it is measured from. */
const drawn: Record<string, { element: string; place: string; text: string; reference: string }> = {
  "link.orders": { element: "a:nth-of-type(1)", place: "@nav>a", text: "Orders", reference: "nav" },
  "link.visits": { element: "a:nth-of-type(2)", place: "@nav>a", text: "Visits", reference: "nav" },
  "caption.today": { element: "[data-part=main] > p", place: "@main>p", text: "Today", reference: "[data-part=main]" },
  "button.add": { element: "[data-part=main] > button", place: "@main>button", text: "Add", reference: "[data-part=main]" },
  "fieldlabel.weight": { element: "label", place: "@main>label", text: "Weight", reference: "[data-part=main]" },
  "columnheader.dose": { element: "th", place: "@main>table>thead>tr>th", text: "Dose", reference: "th" },
};

/** Parts of the page as wide as what they stand in. */
const parts = ["body", "@nav", "@main", "@main>table", "@main>table>thead>tr"].map(
  (key): Spot => ({ kind: "part", key, views: ["*"], x: key === "body" ? ["s", 8, 8] : ["s", 0, 0], y: null, height: null }),
);

const chart = `<nav data-part="nav" style="height:40px"><a href="#">Orders</a> <a href="#" style="margin:0 40px">Visits</a></nav>
  <div data-part="main"><p>Today</p><button>Add</button> <label>Weight</label>
  <table style="width:100%"><thead><tr><th style="text-align:start">Dose</th></tr></thead><tbody><tr><td>5 mg</td></tr></tbody></table></div>`;

describe("the scene stands where the page stands", () => {
  let reader: SceneReader;

  beforeAll(async () => {
    reader = await SceneReader.start();
  });
  afterAll(async () => await reader?.close());

  /** Where the labels of a page stand, as the vocabulary walk learns it in a window of 1440 pixels. */
  const learn = async (html: string): Promise<Spot[]> => {
    await reader.page.setViewport({ width: 1440, height: 900 });
    await reader.page.setContent(`<!doctype html><style>* { font: 16px sans-serif }</style><body>${html}</body>`);
    const spots = [...parts];
    for (const { element, place, text, reference } of Object.values(drawn)) {
      const stands = await reader.page.evaluate(
        (selector, around) => {
          const found = document.querySelector(selector);
          const from = document.querySelector(around)?.getBoundingClientRect();
          if (!found || !from) return null;
          const range = document.createRange();
          range.selectNodeContents(found);
          const { left, top, width, height } = range.getBoundingClientRect();
          return { left: left - from.left, top: top - from.top, width, height };
        },
        element,
        reference,
      );
      if (!stands) continue;
      const [left, top, width, height] = [stands.left, stands.top, stands.width, stands.height].map(Math.round) as [
        number,
        number,
        number,
        number,
      ];
      spots.push({ kind: "label", key: spotKey(place, text), views: ["*"], x: ["l", left, width], y: top, height });
    }
    return spots;
  };
  const read = async (html: string, window: Viewport, prepare?: string) => {
    const learned = await learn(html);
    await reader.page.setViewport(window);
    return await reader.read(html, prepare, learned);
  };

  /** Every label is drawn near its element, inside the window. */
  const expectInPlace = async (reading: FrameReading, ids: readonly string[], tolerance = nearEnough) => {
    expect(reading.labels.map(([, id]) => id).sort()).toEqual([...ids].sort());
    for (const [[x, y, width, height], id] of reading.labels) {
      const live = await reader.page.$eval(drawn[id]?.element ?? "", (element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const { left, top, width: wide, height: high } = range.getBoundingClientRect();
        return { left, top, wide, high };
      });
      expect(Math.abs(x - live.left), `${id}: left edge ${x}, on the page ${live.left}`).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(y - live.top), `${id}: upper edge ${y}, on the page ${live.top}`).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(width - live.wide), `${id}: width ${width}, on the page ${live.wide}`).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(height - live.high), `${id}: height ${height}, on the page ${live.high}`).toBeLessThanOrEqual(tolerance);
      expect(x, id).toBeGreaterThanOrEqual(0);
      expect(y, id).toBeGreaterThanOrEqual(0);
      expect(x + width, id).toBeLessThanOrEqual(reading.width);
      expect(y + height, id).toBeLessThanOrEqual(reading.height);
    }
  };

  const windows: [string, Viewport][] = [
    ["1024 × 768 at density 1", { width: 1024, height: 768, deviceScaleFactor: 1 }],
    ["1440 × 900 at density 1.5", { width: 1440, height: 900, deviceScaleFactor: 1.5 }],
    ["1920 × 1080 at density 2", { width: 1920, height: 1080, deviceScaleFactor: 2 }],
    ["1440 × 900 at 200 % zoom", { width: 720, height: 450, deviceScaleFactor: 2 }],
    ["a narrow window of 400 × 700", { width: 400, height: 700, deviceScaleFactor: 1 }],
  ];

  test.each(windows)("%s", async (_, window) => {
    const reading = await read(chart, window);
    expect([reading.width, reading.height]).toEqual([window.width, window.height]);
    await expectInPlace(reading, Object.keys(drawn));
  });

  test.each(windows)("right to left, %s", async (_, window) => {
    const reading = await read(chart, window, `document.documentElement.dir = "rtl"`);
    await expectInPlace(reading, Object.keys(drawn));
  });

  const window = { width: 800, height: 600, deviceScaleFactor: 1 };
  const long = `<div style="height:3000px"></div>`;

  test("a page that is scrolled, with a header that stays", async () => {
    const html = chart.replace("height:40px", "height:40px;position:sticky;top:0;background:#fff") + long;
    const reading = await read(html, window, "scrollTo(0, 1200)");
    await expectInPlace(reading, ["link.orders", "link.visits"]);
  });

  test("a page that is scrolled, with a header that is fixed", async () => {
    const html = chart.replace("height:40px", "height:40px;position:fixed;top:0;left:0;right:0;background:#fff") + long;
    const reading = await read(html, window, "scrollTo(0, 1200)");
    await expectInPlace(reading, ["link.orders", "link.visits"]);
  });

  test("a page that is scrolled by a little", async () => {
    const reading = await read(chart + long, window, "scrollTo(0, 30)");
    await expectInPlace(reading, ["caption.today", "button.add", "fieldlabel.weight", "columnheader.dose"]);
  });

  test("a part that is scrolled by itself: what is seen of it is drawn, the rest is not", async () => {
    const html = `<nav data-part="nav" style="height:40px"><a href="#">Orders</a></nav>
      <div style="height:300px;overflow:auto;position:relative"><div style="height:500px"></div>
      <div data-part="main"><p>Today</p><div style="height:600px"></div><button>Add</button></div></div>`;
    const above = await read(html, window);
    await expectInPlace(above, ["link.orders"]);
    const scrolled = await read(html, window, `document.querySelector("div").scrollTop = 450`);
    await expectInPlace(scrolled, ["link.orders", "caption.today"]);
    const end = await read(html, window, `document.querySelector("div").scrollTop = 5000`);
    await expectInPlace(end, ["link.orders", "button.add"]);
  });

  test("a table whose header stays while its rows are scrolled", async () => {
    const rows = `<tr><td style="height:30px">5 mg</td></tr>`.repeat(60);
    const html = `<div style="height:300px;overflow:auto"><div data-part="main"><table style="width:600px">
      <thead><tr><th style="text-align:start;position:sticky;top:0;background:#fff">Dose</th></tr></thead><tbody>${rows}</tbody></table></div></div>`;
    const reading = await read(html, window, `document.querySelector("div").scrollTop = 700`);
    await expectInPlace(reading, ["columnheader.dose"]);
  });
});
