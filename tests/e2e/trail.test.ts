import puppeteer, { type Browser, type Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EhrProfile } from "../../utils/protocol/profile.ts";
import type { TrailStep } from "../../utils/protocol/report.ts";
import type { Trail } from "../../utils/report/page/follow-trail.ts";
import { bundlePageScript } from "../ehr/vocabulary/bundle-page-script.ts";
import { chromiumArguments, chromiumPath } from "../support/chromium.ts";

const label = (id: string, role: string, text: string, place: string) => ({
  id,
  role,
  text,
  places: [{ views: ["orders"], place }],
});

/** What the trail must know of the EHR; a patient may be called Visits. */
const profile = {
  views: [
    { id: "orders", capture: "full" },
    { id: "billing", capture: "geometry" },
  ],
  zones: { patient: [".banner"], sections: [], opaque: [".chart"], placeAttributes: ["data-part"] },
  vocabulary: {
    labels: [
      label("link.visits", "link", "Visits", "@nav>a"),
      label("button.save", "button", "Save", "@main>button"),
      label("fieldlabel.weight", "fieldlabel", "Weight", "@main>label"),
      label("columnheader.dose", "columnheader", "Dose", "@main>table>thead>tr>th"),
    ],
    icons: [],
    boxes: [],
    tables: [],
    hooks: [],
    expected: {},
  },
} as unknown as EhrProfile;

describe("the trail, in a real browser", () => {
  let browser: Browser;
  let page: Page;
  let script: string;

  beforeAll(async () => {
    script = await bundlePageScript("utils/report/page/follow-trail.ts", "following");
    browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments() });
  });
  afterAll(async () => await browser?.close());

  const open = async (html: string, viewId = "orders") => {
    page = await browser.newPage();
    await page.setContent(`<!doctype html><body>${html}</body>`);
    await page.evaluate(script);
    await page.evaluate(
      (known, view) => {
        const { following } = globalThis as unknown as { following: typeof import("../../utils/report/page/follow-trail.ts") };
        const source = { profile: () => known, viewId: () => view, host: () => document.querySelector("#elbow") };
        const trail = following.followTrail(source, new AbortController().signal);
        Object.assign(globalThis, { trail });
      },
      profile,
      viewId,
    );
  };
  const steps = async (): Promise<TrailStep[]> =>
    await page.evaluate(() => (globalThis as unknown as { trail: Trail }).trail.steps());
  const told = async () => (await steps()).map(({ kind, role, labelId }) => [kind, role, labelId]);

  test("a label at its place is told; a patient who is named like one is not, wherever the name stands", async () => {
    await open(`<nav data-part="nav"><a id="label" href="#">Visits</a></nav>
      <div data-part="main"><a id="name" href="#">Visits</a><button id="button">Visits</button></div>
      <div class="banner"><nav data-part="nav"><a id="banner" href="#">Visits</a></nav></div>
      <table><tr><td data-part="nav"><a id="cell" href="#">Visits</a></td></tr></table>
      <div class="chart"><nav data-part="nav"><a id="chart" href="#">Visits</a></nav></div>`);
    for (const id of ["label", "name", "button", "banner", "cell", "chart"]) await page.click(`#${id}`);
    expect(await told()).toEqual([
      ["click", "link", "link.visits"],
      ["click", "link", null],
      ["click", "button", null],
      ["click", null, null],
      ["click", null, null],
      ["click", null, null],
    ]);
  });

  test("a label with a value in it is not told, nor is part of one, nor one in a view without labels", async () => {
    await open(`<div data-part="main"><button id="a">Save <b>Okafor</b></button>
      <button id="b">Save<span style="position:absolute;width:1px;height:1px;overflow:hidden">Okafor</span></button>
      <button id="c">Sa<span style="display:none">Okafor</span>ve</button></div>`);
    for (const id of ["a", "b", "c"]) await page.click(`#${id}`);
    expect(await told()).toEqual([
      ["click", "button", null],
      ["click", "button", null],
      ["click", "button", "button.save"],
    ]);
    await open(`<div data-part="main"><button>Save</button></div>`, "billing");
    await page.click("button");
    expect(await told()).toEqual([["click", "button", null]]);
  });

  test("input on one control is one step, by its label; no key and no value is told", async () => {
    await open(`<div data-part="main"><label for="weight">Weight</label><input id="weight"><button>Save</button></div>`);
    await page.type("#weight", "82 Okafor");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    await page.type("#weight", "1");
    // Puppeteer's `type` puts the focus without a click.
    expect(await told()).toEqual([
      ["input", "fieldlabel", "fieldlabel.weight"],
      ["key", "button", "button.save"],
      ["key", "button", "button.save"],
      ["input", "fieldlabel", "fieldlabel.weight"],
    ]);
    expect(JSON.stringify(await steps())).not.toMatch(/Okafor|82|Enter|Space/);
  });

  test("a label passes its click on to its field, which is one step; Elbow's own element is none", async () => {
    await open(`<div data-part="main"><label id="box"><input type="checkbox"> Smoker</label></div>
      <div id="elbow" style="width:40px;height:40px"></div>`);
    await page.click("#box");
    await page.click("#elbow");
    expect(await told()).toEqual([
      ["click", "fieldlabel", null],
      ["input", "fieldlabel", null],
    ]);
  });

  test("a column's header is one, and an option that somebody chooses is nothing", async () => {
    await open(`<div data-part="main"><table><thead><tr><th>Dose</th></tr></thead></table>
      <button role="combobox"><span>Save</span></button><div role="listbox"><button role="option">Save</button></div></div>`);
    await page.click("th");
    await page.click("[role=combobox]");
    await page.click("[role=option]");
    expect(await told()).toEqual([
      ["click", "columnheader", "columnheader.dose"],
      ["click", null, null],
      ["click", null, null],
    ]);
  });

  test("two charts with other values give the same trail", async () => {
    const chart = (name: string, value: string) => `<div class="banner"><button>${name}</button></div>
      <div data-part="main"><p><button>${name}</button></p><button>Save</button>
      <label for="f">Weight</label><input id="f" value="${value}"><table><tr><td><a href="#">${value}</a></td></tr></table></div>`;
    const walk = async (name: string, value: string) => {
      await open(chart(name, value));
      for (const button of await page.$$("button")) await button.click();
      await page.type("#f", value);
      await page.click("td a");
      return (await steps()).map((step) => ({ ...step, halfSeconds: 0 }));
    };
    expect(await walk("Save", "5")).toEqual(await walk("Wilhelmina Featherstonehaugh", "1250 mg"));
  });
});
