import puppeteer, { type Browser, type Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FrictionWatch } from "../../utils/friction/page/watch-friction.ts";
import type { Noticed } from "../../utils/protocol/report.ts";
import { bundlePageScript } from "../ehr/vocabulary/bundle-page-script.ts";
import { chromiumArguments, chromiumPath } from "../support/chromium.ts";

const origin = "http://ehr.test";
const apis = [{ id: "orders", template: "/rest/order/:order" }];

/** What the page can do at our wish. */
interface TestPage {
  watch: FrictionWatch;
  sensitive: boolean;
  life: AbortController;
  /** Whole-tree observers that are running now. */
  observers: number;
  signals: number[];
}

describe("noticing friction in a real browser", () => {
  let browser: Browser;
  let page: Page;
  let script: string;
  let errors: string;
  const answers = new Map<string, () => Promise<{ status: number } | null>>();

  beforeAll(async () => {
    script = await bundlePageScript("utils/friction/page/watch-friction.ts", "friction");
    errors = await bundlePageScript("utils/friction/page/count-page-errors.ts", "counting");
    browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments() });
    page = await browser.newPage();
    await page.setViewport({ width: 800, height: 600 });
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      const path = new URL(request.url()).pathname;
      const answer = answers.get(path);
      if (!answer) return void request.respond({ contentType: "text/html", body: "<!doctype html><body></body>" });
      void answer().then((made) => (made ? request.respond({ ...made, body: "{}" }) : request.abort("connectionfailed")));
    });
  });
  afterAll(async () => await browser?.close());

  const open = async (html: string) => {
    await page.goto(`${origin}/chart/4711`);
    await page.evaluate((inner) => {
      document.body.innerHTML = inner;
    }, html);
    await page.evaluate(`${script}\n${errors}`);
    await page.evaluate((known) => {
      const { friction, counting } = globalThis as unknown as {
        friction: typeof import("../../utils/friction/page/watch-friction.ts");
        counting: typeof import("../../utils/friction/page/count-page-errors.ts");
      };
      const state = { sensitive: false, life: new AbortController(), observers: 0, signals: [] as number[] } as TestPage;
      const { observe, disconnect } = MutationObserver.prototype;
      MutationObserver.prototype.observe = function (this: MutationObserver, ...given) {
        state.observers++;
        observe.apply(this, given);
      };
      MutationObserver.prototype.disconnect = function (this: MutationObserver) {
        state.observers--;
        disconnect.call(this);
      };
      counting.countPageErrors();
      state.watch = friction.watchFriction({
        signal: state.life.signal,
        profile: { apis: known },
        host: () => document.querySelector("#elbow"),
        isSensitive: () => state.sensitive,
        onSignal: (signals) => void state.signals.push(signals),
      });
      (globalThis as unknown as { test: TestPage }).test = state;
    }, apis);
  };
  const inPage = async <Value>(act: (page: TestPage) => Value): Promise<Value> =>
    (await page.evaluate(`(${act})(globalThis.test)`)) as Value;
  const noticed = async (): Promise<Noticed> => await inPage((state) => state.watch.noticed());
  const signals = async () =>
    Object.entries((await noticed()).signals).flatMap(([kind, count]) => (count === 0 ? [] : [`${kind} ${count}`]));
  const middle = async (selector: string) => {
    const box = await (await page.$(selector))?.boundingBox();
    if (!box) throw new Error(`There is no ${selector}.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  /** Clicks quickly, counted as an operating system does. */
  const press = async (selector: string, times: number) => {
    const { x, y } = await middle(selector);
    await page.mouse.click(x, y, { count: times });
  };
  const wait = async (milliseconds: number) => await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const answering = `onclick="this.append('.')"`;

  test("pressing a button again and again", async () => {
    await open(`<button ${answering}>Save</button>`);
    await press("button", 6);
    expect(await signals()).toEqual(["rageClick 2"]);
    expect(await inPage(({ signals: told }) => told)).toEqual([1]);
  });

  test.each([
    ["a double-click in a table", `<table><tr><td><a href="#" ${answering}>4711</a></td></tr></table>`, "a", 4],
    ["a stepper's button", `<div><input type="number"><button ${answering}>+</button></div>`, "button", 8],
    ["a spin button", `<div role="spinbutton" ${answering}>5</div>`, "div", 8],
    ["pagination", `<nav class="cds--pagination"><button ${answering}>Next</button></nav>`, "button", 8],
    ["a calendar", `<div class="flatpickr-calendar"><button ${answering}>Next month</button></div>`, "button", 8],
    ["text that is selected and copied", `<p>Okafor, 4711</p>`, "p", 4],
    ["text in a field", `<input value="Okafor">`, "input", 4],
  ])("is not %s", async (_name, html, selector, times) => {
    await open(html);
    await press(selector, times);
    await page.keyboard.down("Control");
    await page.keyboard.press("c");
    await page.keyboard.up("Control");
    expect(await signals()).toEqual([]);
  });

  test("a click that nothing answers is dead after three seconds; the observer goes with it", async () => {
    await open(`<button>Save</button>`);
    await press("button", 1);
    expect(await inPage(({ observers }) => observers)).toBe(1);
    await wait(2_500);
    expect(await signals()).toEqual([]);
    await wait(1_000);
    expect(await signals()).toEqual(["deadClick 2"]);
    expect(await inPage(({ observers }) => observers)).toBe(0);
  });

  test("many answers keep a click alive, and at the first one nobody observes the page any more", async () => {
    const alive = [
      `<button ${answering}>A</button>`,
      `<button onclick="document.body.className = 'busy'">A</button>`,
      `<button onclick="setTimeout(() => window.scrollTo(0, 500), 300)">A</button><div style="height: 3000px">`,
      `<button onclick="history.pushState(null, '', '/chart/orders')">A</button>`,
      `<button onclick="document.querySelector('input').focus()">A</button><input>`,
    ];
    for (const html of alive) {
      await open(html);
      await press("button", 1);
      await expect.poll(async () => await inPage(({ observers }) => observers), { timeout: 2_000 }).toBe(0);
      await wait(3_200);
      expect(await signals(), html).toEqual([]);
    }
  }, 60_000);

  test("fields, labels, links that open elsewhere, free areas and Elbow's own element are never judged", async () => {
    const silent = [
      `<input id="it" type="checkbox">`,
      `<label id="it"><input type="radio"> Yes</label>`,
      `<select id="it"><option>1</option></select>`,
      `<textarea id="it"></textarea>`,
      `<div id="it" contenteditable>text</div>`,
      `<a id="it" href="https://guide.test" target="_blank" onclick="event.preventDefault()">Guide</a>`,
      `<a id="it" href="mailto:a@b.test" onclick="event.preventDefault()">Mail</a>`,
      `<div id="it">free area</div>`,
      `<div id="elbow"><button id="it" onclick="">Report</button></div>`,
    ];
    for (const html of silent) {
      await open(html);
      if (html.includes("elbow")) {
        await page.evaluate(() => {
          const host = document.querySelector("#elbow");
          host
            ?.attachShadow({ mode: "closed" })
            .append(Object.assign(document.createElement("button"), { textContent: "Report" }));
        });
        const { x, y } = await middle("#elbow");
        await page.mouse.click(x, y);
      } else await press("#it", 1);
      expect(await inPage(({ observers }) => observers), html).toBe(0);
    }
  });

  test("an error of the page after a click, as a number and nothing else", async () => {
    await open(`<button onclick="this.append('.'); throw new Error('Okafor has no allergy ' + location)">Save</button>`);
    const heard = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener("elbow-page-errors", (event) => resolve((event as CustomEvent).detail), { once: true }),
        ),
    );
    await press("button", 1);
    expect(await heard).toBe(1);
    expect(await signals()).toEqual(["errorClick 2"]);
    await page.evaluate(() => void Promise.reject(new Error("Okafor")));
    await expect.poll(async () => (await noticed()).pageErrors).toBe(2);
    await page.evaluate(() => {
      for (let index = 0; index < 20; index++)
        setTimeout(() => {
          throw new Error("Okafor");
        });
    });
    await expect.poll(async () => (await noticed()).pageErrors).toBe(50);
  });

  test("what a page forges is clamped, and after the end nothing is counted any more", async () => {
    await open("");
    const forge = async () =>
      await page.evaluate(() => {
        for (const detail of ["Okafor", { name: "Okafor" }, -5, 1e12])
          document.dispatchEvent(new CustomEvent("elbow-page-errors", { detail }));
      });
    await forge();
    expect(await noticed()).toMatchObject({ pageErrors: 50 });
    await inPage(({ life }) => life.abort());
    await forge();
    expect(await noticed()).toMatchObject({ pageErrors: 50 });
    expect(JSON.stringify(await noticed())).not.toContain("Okafor");
  });

  test("slow and failed requests are told by template, status class and duration", async () => {
    await open("");
    answers.set("/rest/order/4711", async () => ({ status: 503 }));
    answers.set("/rest/patient/4711", async () => ({ status: 404 }));
    answers.set("/rest/order/1", async () => ({ status: 200 }));
    answers.set("/rest/order/2", async () => {
      await wait(1_300);
      return { status: 200 };
    });
    answers.set("/rest/order/3", async () => {
      await wait(1_300);
      return null;
    });
    for (const path of ["order/4711?name=Okafor", "patient/4711", "order/1", "order/2", "order/3"]) {
      await page.evaluate(async (asked) => void (await fetch(`/rest/${asked}`).catch(() => undefined)), path);
    }
    await expect
      .poll(async () => (await noticed()).requests)
      .toEqual([
        { apiId: "orders", status: "5xx", seconds: 1 },
        { apiId: "unknown", status: "4xx", seconds: 1 },
        { apiId: "orders", status: "2xx", seconds: 2 },
        { apiId: "orders", status: "none", seconds: 2 },
      ]);
  });

  test("a request that the page itself gave up is not a failed one", async () => {
    await open("");
    answers.set("/rest/order/9", async () => {
      await wait(800);
      return { status: 200 };
    });
    await page.evaluate(async () => {
      const asking = new AbortController();
      setTimeout(() => asking.abort(), 100);
      await fetch("/rest/order/9", { signal: asking.signal }).catch(() => undefined);
    });
    await wait(1_000);
    expect((await noticed()).requests).toEqual([]);
  });

  test("a long wait after a click, and the page standing still", async () => {
    await open(`<button onclick="this.append('.'); fetch('/rest/slow')">Search</button>`);
    answers.set("/rest/slow", async () => {
      await wait(4_200);
      return { status: 200 };
    });
    await press("button", 1);
    await expect.poll(signals, { timeout: 8_000 }).toEqual(["slowWait 2"]);
    await page.evaluate(() => {
      setTimeout(() => {
        const end = performance.now() + 300;
        while (performance.now() < end);
      });
    });
    await expect.poll(async () => (await noticed()).longTasks.to1s).toBe(2);
  });

  test("back and forth; and nothing of a sensitive view, another chart or another person", async () => {
    await open(`<button ${answering}>Save</button>`);
    await inPage(({ watch }) => {
      for (const view of ["orders", "results", "orders", "results"]) watch.viewChanged(view);
    });
    expect(await signals()).toEqual(["backAndForth 2"]);
    await inPage((state) => {
      state.watch.empty();
      state.sensitive = true;
      state.watch.viewChanged("psychotherapy");
    });
    await press("button", 6);
    answers.set("/rest/order/4", async () => {
      await wait(400);
      return { status: 500 };
    });
    await page.evaluate(() => void fetch("/rest/order/4"));
    await page.evaluate(() =>
      setTimeout(() => {
        throw new Error("Okafor");
      }),
    );
    await wait(150);
    await inPage((state) => {
      state.sensitive = false;
      state.watch.viewChanged("orders");
    });
    await wait(700);
    expect(await noticed()).toEqual({
      signals: { rageClick: 0, deadClick: 0, errorClick: 0, slowWait: 0, backAndForth: 0 },
      requests: [],
      pageErrors: 0,
      longTasks: { to200ms: 0, to1s: 0, over1s: 0 },
    });
  });
});
