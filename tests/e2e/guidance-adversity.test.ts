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

  test("in a list that holds only the rows in view a mark goes with its row, and stands at it again when it is made anew", async () => {
    await withButton((button) => {
      const section = button.closest("[data-extension-id]") as HTMLElement;
      const copy = section.cloneNode(true);
      const list = document.createElement("div");
      list.id = "virtual-list";
      list.style.cssText =
        "position: fixed; z-index: 9000; left: 200px; top: 150px; width: 800px; height: 400px; overflow: auto; background: white;";
      list.innerHTML = "<div style='position: relative; height: 40000px'></div>";
      const rows = list.firstElementChild as HTMLElement;
      const draw = () => {
        const first = Math.floor(list.scrollTop / 100);
        rows.replaceChildren(
          ...Array.from({ length: 6 }, (_, at) => {
            const row = document.createElement("div");
            row.style.cssText = `position: absolute; top: ${(first + at) * 100}px; height: 100px; left: 0; right: 0;`;
            row.append(first + at === 2 ? copy.cloneNode(true) : `Row ${first + at}`);
            return row;
          }),
        );
      };
      list.addEventListener("scroll", draw);
      document.body.append(list);
      draw();
      section.style.visibility = "hidden";
    });
    const scrollTo = async (top: number) =>
      await page.evaluate((to) => document.querySelector("#virtual-list")?.scrollTo({ top: to }), top);
    const inList = ({ x, y }: OverlayElement) => x > 190 && x < 1_010 && y > 140 && y < 560;
    const before = await overlay.waitFor(".mark", (element) => isIt(element) && inList(element), 20_000);
    await scrollTo(150);
    await overlay.waitFor(".mark", (element) => isIt(element) && Math.abs(before.y - element.y - 150) < 3);
    await scrollTo(5_000);
    await expect.poll(isGone, { timeout: 10_000 }).toBe(true);
    await scrollTo(0);
    await overlay.waitFor(".mark", (element) => isIt(element) && Math.abs(before.y - element.y) < 3, 20_000);
  });

  test("a popover of the EHR stays open while ours come and are pointed at, and a menu that closes without the focus while they are pressed", async () => {
    await page.evaluate(() => {
      const popover = document.body.appendChild(document.createElement("div"));
      popover.id = "popover-of-the-ehr";
      popover.popover = "auto";
      popover.textContent = "Last dose at 06:00";
      popover.style.cssText = "inset: auto; left: 10px; bottom: 10px;";
      popover.showPopover();
    });
    const { x, y } = await mark();
    await page.mouse.move(x - 60, y + 60);
    await page.mouse.move(x, y, { steps: 5 });
    await overlay.waitFor(".card", ({ visible, text }) => visible && text.includes(tip));
    const isOpen = async () => await page.evaluate(() => document.querySelector("#popover-of-the-ehr")?.matches(":popover-open"));
    expect(await isOpen()).toBe(true);
    await page.keyboard.press("Escape");
    await page.evaluate(() => {
      document.querySelector("#popover-of-the-ehr")?.remove();
      const menu = document.body.appendChild(document.createElement("div"));
      menu.id = "menu-of-the-ehr";
      menu.style.cssText = "position: fixed; left: 10px; bottom: 10px; background: white;";
      menu.innerHTML = "<input aria-label='Search in the menu'>";
      menu.addEventListener("focusout", () => menu.remove());
      menu.querySelector("input")?.focus();
    });
    await overlay.click(".mark", isIt);
    await overlay.waitFor(".card", ({ visible, text }) => visible && text.includes(tip));
    await overlay.click(".bar-quiet");
    await overlay.click(".bar-quiet");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Search in the menu");
  });

  test("a burst of keys, as a scanner or dictation makes it, reaches its field whole; nothing of ours opens or takes the focus", async () => {
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement("input"));
      field.id = "scanned";
      field.style.cssText = "position: fixed; left: 10px; bottom: 10px;";
      field.addEventListener("keydown", ({ key }) => {
        field.dataset.keys = `${field.dataset.keys ?? ""} ${key}`;
      });
      field.focus();
    });
    const scanned = "(01)09501101530003 hHjJfF/?~[";
    await page.keyboard.type(scanned, { delay: 2 });
    await page.keyboard.press("Enter");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const field = await page.evaluate(() => {
      const { value, dataset, id } = document.querySelector("#scanned") as HTMLInputElement;
      return { value, keys: dataset.keys, hasFocus: document.activeElement?.id === id };
    });
    expect(field).toEqual({ value: scanned, keys: ` ${[...scanned, "Enter"].join(" ")}`, hasFocus: true });
    expect(await overlay.find(".card, .palette-frame")).toEqual([]);
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
