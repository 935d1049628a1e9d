import type { Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { openChart } from "../support/views.ts";
import { newReport, sceneOutcome } from "./received-report.ts";
import { World } from "./world.ts";

const manyNodes = 200_000;

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
      const noted = Object.assign(globalThis, { errors: 0 });
      for (const kind of ["error", "unhandledrejection"]) window.addEventListener(kind, () => noted.errors++);
    });
  });

  /** Captures, and says how the scene came out, and how many errors the page, which still answers, has met. */
  const report = async () => {
    // The browser lays the new elements out first; while it does, no page answers.
    await page.evaluate(async () => {
      document.body.getBoundingClientRect();
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const reportId = await newReport(world, async () => await page.triggerExtensionAction(world.elbow.extension));
    const scene = await sceneOutcome(world, reportId);
    const errors = await page.evaluate(() => (globalThis as unknown as { errors: number }).errors);
    return { outcome: `${scene?.state} ${scene?.reason}`, errors };
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
      const { outcome, errors } = await report();
      expect(["full complete", "geometry page-busy"]).toContain(outcome);
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
    expect(await report()).toEqual({ outcome: "full complete", errors: 0 });
  });
});
