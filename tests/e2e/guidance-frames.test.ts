import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pack } from "../../utils/protocol/pack.ts";
import { Overlay, type OverlayElement } from "../support/overlay.ts";
import { publishPack } from "../support/practice-hospital.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { openChart } from "../support/views.ts";
import { World } from "./world.ts";

/** By what the button says that each tip stands at. */
const tips = {
  "In a frame": "Register patient",
  "In a frame of a frame": "Add patient to queue",
  "In a shadow tree": "Create new appointment",
} as const;
type Title = keyof typeof tips;

/** Older EHRs are made of frames, newer ones of shadow trees: guidance reaches into both. */
describe("guidance in frames and shadow trees", () => {
  let world: World;
  let page: Page;
  let overlay: Overlay;
  let folder: string;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    folder = await mkdtemp(join(tmpdir(), "elbow-frames-"));
    const file = join(folder, "pack.json");
    await writeFile(file, JSON.stringify(pack()));
    await publishPack(world.backlogOrigin, file);
    await world.syncNow();
    page = await world.signIn("nurse");
    page.setDefaultTimeout(60_000);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
    overlay = new Overlay(page);
    await addParts();
  });
  afterAll(async () => {
    await world?.close();
    await rm(folder, { recursive: true, force: true });
  });

  function pack(): Pack {
    const { id, version, vocabulary } = world.profile;
    const labelOf = (said: string) => vocabulary.labels.find(({ text, role }) => text === said && role === "button")?.id ?? "";
    const entries = Object.entries(tips).map(([title, said], index) => ({ name: `a${index}`, title, label: labelOf(said) }));
    return {
      ...{ format: 1, id: "test.frames", version: "1.0.0", displayName: "Frames" },
      ...{ profile: { id, versions: `^${version}` }, engines: { elbow: "^0.1.0" } },
      locales: { en: { body: "As it is there.", ...Object.fromEntries(entries.map(({ name, title }) => [name, title])) } },
      contributes: {
        anchors: Object.fromEntries(entries.map(({ name, label }) => [name, { alternatives: [{ label }] }])),
        tips: entries.map(({ name }) => ({
          ...{ id: name, anchor: name, when: "true", level: "hint" as const, title: name, body: "body", priority: 100 },
        })),
        walkthroughs: [
          {
            ...{ id: "walk", when: "true", title: "a0", body: "body", priority: 50 },
            steps: [
              { ...{ id: "press", anchor: "a0", title: "a0", body: "body" }, completionEvents: ["onClick:a0"] },
              { ...{ id: "done", title: "a1", body: "body" }, completionEvents: ["onNext"] },
            ],
          },
        ],
        ...{ scenarios: [], paths: [], commands: [], surveys: [], pictures: {} },
      },
    };
  }

  const addParts = async () =>
    await page.evaluate(() => {
      const part = document.body.appendChild(document.createElement("div"));
      part.style.cssText =
        "position: fixed; left: 300px; top: 420px; width: 620px; height: 400px; background: white; z-index: 9000;";
      const inner = "<body style='margin:0'><button style='margin:30px'>Add patient to queue</button></body>";
      const outer = `<body style="margin:0;height:900px"><button style="margin:40px 20px">Register patient</button>
        <iframe srcdoc="${inner}" style="display:block;border:3px solid;width:260px;height:110px"></iframe></body>`;
      const frame = part.appendChild(document.createElement("iframe"));
      frame.id = "outer";
      frame.style.cssText = "width: 420px; height: 300px; border: 5px solid grey; padding: 7px;";
      frame.srcdoc = outer;
      const host = part.appendChild(document.createElement("chart-part"));
      host.attachShadow({ mode: "closed" }).innerHTML = "<button>Create new appointment</button>";
    });
  const outerFrame = async (): Promise<Frame> => {
    const frame = await (await page.waitForSelector("#outer"))?.contentFrame();
    if (!frame) throw new Error("There is no frame.");
    return frame;
  };

  const isIt = (title: Title) => (element: OverlayElement) => element.visible && element.label === `Tip: ${title}`;
  const mark = async (title: Title) => await overlay.waitFor(".mark", isIt(title), 20_000);
  const isGone = async (title: Title) => !(await overlay.find(".mark")).some(isIt(title));
  /** Where Chromium draws the button: frames in frames are told of by the debugger. */
  const buttonOf = async (frame: Frame) => await (await frame.waitForSelector("button"))?.boundingBox();

  test("marks stand at buttons in a frame, in a frame of a frame, and in a closed shadow tree", async () => {
    const outer = await outerFrame();
    const [nested] = outer.childFrames();
    for (const [title, frame] of [["In a frame", outer] as const, ["In a frame of a frame", nested as Frame] as const]) {
      const { x, y } = await mark(title);
      const box = await buttonOf(frame);
      expect(Math.abs(x - ((box?.x ?? 0) + (box?.width ?? 0)))).toBeLessThan(14);
      expect(Math.abs(y - (box?.y ?? 0))).toBeLessThan(14);
    }
    await mark("In a shadow tree");
  });

  test("a mark is where its button is when the frame has been scrolled, and gone when it was scrolled away", async () => {
    const before = await mark("In a frame");
    const outer = await outerFrame();
    await outer.evaluate(() => scrollTo(0, 25));
    await overlay.waitFor(".mark", (element) => isIt("In a frame")(element) && Math.abs(before.y - element.y - 25) < 3);
    await outer.evaluate(() => scrollTo(0, 200));
    await expect.poll(async () => await isGone("In a frame"), { timeout: 10_000 }).toBe(true);
    await outer.evaluate(() => scrollTo(0, 0));
    await mark("In a frame");
  });

  test("a frame that loads anew has its marks again", async () => {
    const outer = await outerFrame();
    await outer.evaluate(() => location.reload());
    await mark("In a frame");
    await mark("In a frame of a frame");
  });

  test("Esc closes a card also while the focus is in a frame", async () => {
    await overlay.click(".mark", isIt("In a frame"));
    await overlay.waitFor(".card", ({ visible }) => visible);
    await (await outerFrame()).focus("button");
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await overlay.find(".card")).length).toBe(0);
  });

  test("a walkthrough goes on by a press in a frame", async () => {
    await overlay.click(".bar-panel");
    const panel = await openedSidePanel(world.elbow.browser);
    await panel.locator("#side-tab-learn").click();
    await panel.locator("::-p-xpath(//li[contains(., 'In a frame')]//button)").click();
    await page.bringToFront();
    await overlay.waitFor(".coach", ({ text }) => text.includes("Step 1 of 2"), 20_000);
    const { x, y } = await overlay.waitFor(".ring", ({ visible }) => visible);
    const box = await buttonOf(await outerFrame());
    expect(Math.abs(x - ((box?.x ?? 0) + (box?.width ?? 0) / 2))).toBeLessThan(6);
    await page.mouse.click(x, y);
    await overlay.waitFor(".coach", ({ text }) => text.includes("Step 2 of 2"));
  });

  test("typing in a frame is typing: no new mark comes meanwhile", async () => {
    await overlay.click(".coach button", ({ label, text }) => /stop|end|close/i.test(`${label} ${text}`));
    const outer = await outerFrame();
    await outer.evaluate(() => document.body.prepend(document.createElement("input")));
    await outer.type("input", "a");
    await page.evaluate(() => document.querySelector("chart-part")?.remove());
    await expect.poll(async () => await isGone("In a shadow tree"), { timeout: 10_000 }).toBe(true);
    // Until the page was looked at, it could come back.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await page.evaluate(() => {
      const host = document.querySelector("#outer")?.parentElement?.appendChild(document.createElement("chart-part"));
      if (host) host.attachShadow({ mode: "closed" }).innerHTML = "<button>Create new appointment</button>";
    });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await isGone("In a shadow tree")).toBe(true);
  });
});
