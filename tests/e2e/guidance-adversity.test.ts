import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { Pack } from "../../utils/protocol/pack.ts";
import { repository } from "../support/build-extension.ts";
import { Overlay, type OverlayElement } from "../support/overlay.ts";
import { publishPack } from "../support/practice-hospital.ts";
import { openChart } from "../support/views.ts";
import { World } from "./world.ts";

/** What an EHR, another product or a pack can do to guidance on a page. */
describe("guidance on a page that does what it likes", () => {
  let world: World;
  let page: Page;
  let overlay: Overlay;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
    page.setDefaultTimeout(60_000);
    overlay = new Overlay(page);
  });
  afterAll(async () => await world?.close());
  beforeEach(async () => {
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
    await mark();
  });

  const tip = "One form for vitals and biometrics";
  const isIt = ({ label, text, visible }: OverlayElement) => visible && `${label} ${text}`.includes(tip);
  const mark = async () => await overlay.waitFor(".mark", isIt, 20_000);
  const isGone = async () => !(await overlay.find(".mark")).some(isIt);
  /** Does something with the button that the tip stands at: the first that says Add. */
  const withButton = async (act: (button: HTMLElement) => void) =>
    await page.evaluate(`(${act})([...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Add"))`);

  test("an element that goes takes its mark with it, and brings it back when it comes late", async () => {
    await withButton((button) => {
      button.style.display = "none";
    });
    await expect.poll(isGone, { timeout: 10_000 }).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await withButton((button) => {
      button.style.display = "";
    });
    await mark();
  });

  test("a mark goes along with an element that moves", async () => {
    const before = await mark();
    await withButton((button) => {
      (button.closest("[data-extension-id]") as HTMLElement).style.marginTop = "120px";
    });
    await overlay.waitFor(".mark", (element) => isIt(element) && Math.abs(element.y - before.y - 120) < 3);
  });

  test("another product's tour that covers the element hides the mark; the status bar stays in reach", async () => {
    await page.evaluate(() => {
      const tour = document.body.appendChild(document.createElement("div"));
      tour.id = "tour";
      tour.style.cssText = "position: fixed; inset: 0; z-index: 2147483647; background: rgb(0 0 0 / 60%);";
      tour.innerHTML = "<div style='background: white; margin: 200px; padding: 40px'>Welcome to the new screen</div>";
    });
    await expect.poll(isGone, { timeout: 10_000 }).toBe(true);
    const bar = await overlay.waitFor(".bar-panel", ({ visible }) => visible);
    expect(await page.evaluate((x, y) => document.elementFromPoint(x, y)?.id, bar.x, bar.y)).not.toBe("tour");
    await page.evaluate(() => document.querySelector("#tour")?.remove());
    await mark();
  });

  test("a dialog of the EHR that opens over a tip closes it, and nothing is shown until the dialog has gone", async () => {
    await overlay.click(".mark", isIt);
    await overlay.waitFor(".card", ({ visible }) => visible);
    await page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement("dialog"));
      dialog.id = "dialog-of-the-ehr";
      dialog.textContent = "Are you sure?";
      dialog.showModal();
    });
    await expect.poll(async () => (await overlay.find(".card, .mark")).length, { timeout: 10_000 }).toBe(0);
    await page.evaluate(() => {
      const dialog = document.querySelector<HTMLDialogElement>("#dialog-of-the-ehr");
      dialog?.close();
      dialog?.remove();
    });
    await mark();
  });

  test("a page with 50,000 elements that makes 10,000 changes a second stays usable, with its tips", async () => {
    await page.evaluate(() => {
      const part = document.body.appendChild(document.createElement("div"));
      part.id = "much";
      part.style.cssText = "height: 200px; overflow: auto;";
      part.innerHTML = "<p>Row</p>".repeat(50_000);
      const rows = part.children;
      let at = 0;
      setInterval(() => {
        for (let turn = 0; turn < 100; turn++) rows[at++ % rows.length]?.setAttribute("data-at", String(at));
      }, 10);
    });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    // The page answers while it changes: a press on the mark opens its card.
    await overlay.click(".mark", isIt);
    await overlay.waitFor(".card", ({ visible, text }) => visible && text.includes(tip));
    const changed = async () => await page.evaluate(() => document.querySelectorAll("#much [data-at]").length);
    await expect.poll(changed, { timeout: 20_000 }).toBeGreaterThan(1_000);
  });

  test("what looks like a script in a pack is text, and a pack for another EHR or of a later format is refused", async () => {
    const folder = await mkdtemp(join(tmpdir(), "elbow-hostile-"));
    const source = await readFile(join(repository, "server/content/openmrs-essentials.pack.json"), "utf8");
    const publish = async (change: (pack: Pack) => void) => {
      const changed = JSON.parse(source) as Pack;
      changed.id = "hostile.pack";
      change(changed);
      const file = join(folder, "hostile.json");
      await writeFile(file, JSON.stringify(changed));
      await publishPack(world.backlogOrigin, file);
    };
    await expect(publish((pack) => Object.assign(pack, { format: 2 }))).rejects.toThrow("refused");
    await expect(publish((pack) => Object.assign(pack.profile, { id: "other" }))).rejects.toThrow("refused");
    await expect(
      publish((pack) => Object.assign(pack.locales.en ?? {}, { "vitals-one-form.body": "<script>x</script>" })),
    ).rejects.toThrow("refused");
    const title = "<img src=x onerror=document.title='taken'>";
    await publish((pack) => {
      Object.assign(pack.locales.en ?? {}, { "vitals-arrows.title": title });
      pack.contributes.tips = pack.contributes.tips.filter(({ id }) => id === "vitals-arrows");
      // Before the tip that ships at the same element.
      for (const tip of pack.contributes.tips) tip.priority = 100;
      Object.assign(pack.contributes, { walkthroughs: [], scenarios: [], paths: [], commands: [], surveys: [] });
    });
    await world.syncNow();
    const hostile = await overlay.waitFor(".mark", ({ label, text }) => `${label} ${text}`.includes("onerror"), 20_000);
    await page.mouse.click(hostile.x, hostile.y);
    const card = await overlay.waitFor(".card", ({ text }) => text.includes(title));
    expect(card.text).toContain(title);
    expect(await overlay.find("img")).toEqual([]);
    expect(await page.title()).not.toBe("taken");
    await rm(folder, { recursive: true, force: true });
  });
});
