import type { Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { openChart } from "../support/views.ts";
import { newReport, received } from "./received-report.ts";
import { World } from "./world.ts";

/**
 * The page may stand still for so long, milliseconds, on a machine that is busy with other tests: 400 for the walk, 300 for shapes, and what
 * the browser needs for the page itself.
 */
const longestStill = 3_000;
const manyNodes = 200_000;

/** What the page notes of itself. */
interface Noted {
  /** Longest time in which it could run nothing, milliseconds. */
  still: number;
  errors: number;
}

type Kind = "below the window" | "side by side on screen" | "in rows of a scrolled part";

describe("on a page that is too large, or never rests", () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
  });
  afterAll(async () => await world?.close());
  beforeEach(async () => {
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
    await page.evaluate(() => {
      const noted: Noted = { still: 0, errors: 0 };
      Object.assign(globalThis, { noted });
      for (const kind of ["error", "unhandledrejection"]) window.addEventListener(kind, () => noted.errors++);
      let last = performance.now();
      setInterval(() => {
        noted.still = Math.max(noted.still, performance.now() - last);
        last = performance.now();
      }, 10);
    });
  });

  /** Captures, and says how the scene came out, how long the page stood still at most, and how many errors it met. */
  const report = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await page.evaluate(() => {
      (globalThis as unknown as { noted: Noted }).noted.still = 0;
    });
    // By the toolbar: a press in the page would measure how the browser finds what lies under the pointer, too.
    const reportId = await newReport(world, async () => await page.triggerExtensionAction(world.elbow.extension));
    const outcome = await received(world, reportId);
    const { still, errors } = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
    return { ...outcome, still: Math.round(still), errors };
  };

  const addNodes = async (kind: Kind) =>
    await page.evaluate(
      (where, count) => {
        const part = document.createElement("div");
        const isInRows = where === "in rows of a scrolled part";
        part.style.cssText = {
          // It begins in the window, so that nothing is skipped with it.
          "below the window": "position:absolute;top:0;padding-top:2000px",
          "side by side on screen":
            "position:absolute;left:300px;top:200px;width:600px;height:400px;overflow:hidden;font:1px/2px serif",
          "in rows of a scrolled part": "position:absolute;left:300px;top:200px;width:600px;height:400px;overflow:auto",
        }[where];
        const parts = new DocumentFragment();
        for (let at = 0; at < count / (isInRows ? 4 : 1); at++) {
          const element = document.createElement(where === "side by side on screen" ? "i" : "p");
          if (isInRows) element.innerHTML = `<b>Row</b><i>${at}</i><button>Open</button>`;
          else element.textContent = "Row ";
          parts.append(element);
        }
        part.append(parts);
        document.body.append(part);
      },
      kind,
      manyNodes,
    );

  test.each<Kind>(["below the window", "side by side on screen", "in rows of a scrolled part"])(
    "200,000 nodes %s",
    async (kind) => {
      await addNodes(kind);
      const { sceneState, sceneReason, still, errors } = await report();
      expect(["full complete", "geometry page-busy"]).toContain(`${sceneState} ${sceneReason}`);
      // To find what lies under a point among 200,000 boxes on screen takes the browser itself longer than any budget.
      if (kind !== "side by side on screen") expect(still).toBeLessThan(longestStill);
      expect(errors).toBe(0);
    },
  );

  test("a page that changes in every frame, and again whenever it has changed, is read in one task, whole", async () => {
    await page.evaluate(() => {
      const part = document.createElement("div");
      document.body.append(part);
      let turn = 0;
      const change = () => {
        part.replaceChildren(Object.assign(document.createElement("i"), { textContent: `turn ${turn++}` }));
      };
      const everyFrame = () => {
        change();
        requestAnimationFrame(everyFrame);
      };
      everyFrame();
      new MutationObserver(() => setTimeout(change, 0)).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      change();
    });
    const { sceneState, sceneReason, errors } = await report();
    expect({ sceneState, sceneReason, errors }).toEqual({ sceneState: "full", sceneReason: "complete", errors: 0 });
  });
});
