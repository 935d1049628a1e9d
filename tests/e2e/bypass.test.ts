import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { OpenReport } from "../../utils/report/open-report.ts";
import { draw } from "../../utils/scene/draw.ts";
import { patientTokens, tokensIn } from "../support/patient-tokens.ts";
import { closeReader, readPicture } from "../support/read-picture.ts";
import { openChart } from "../support/views.ts";
import { reportByClick, saysReceived } from "./report-by-click.ts";
import { stringsIn } from "./strings-in.ts";
import { World } from "./world.ts";

/** The control: if classification is taken out, the checks of loop.test.ts must find the patient. */
describe("a build that keeps every text of the page", () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start(inject("bypassed"));
  });
  afterAll(async () => {
    await closeReader();
    await world?.close();
  });

  test("is caught in the payload and in the drawing, and the backlog refuses it", async () => {
    const page = await world.signIn("nurse");
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
    const { panel } = await reportByClick(page);
    const worker = await world.elbow.worker();
    const open = (await worker.evaluate(async () =>
      Object.values(await chrome.storage.session.get(null)),
    )) as Partial<OpenReport>[];
    const scene = open.find((candidate) => candidate.reportId !== undefined)?.scene;
    if (!scene) throw new Error("The bypassed build made no scene.");
    const tokens = patientTokens(world.chart(0), world.profile);

    expect(tokensIn(stringsIn(scene).join("\n"), tokens).length).toBeGreaterThan(10);

    const style = { size: 15, weight: 400, colour: "#161616" };
    const labels = scene.labelIds.map((id) => ({
      id,
      text: id.replaceAll("-", " "),
      role: "caption" as const,
      style,
      places: [],
    }));
    const picture = await world.elbow.browser.newPage();
    await picture.setContent(
      draw(scene, { font: { family: "sans-serif" }, vocabulary: { labels, icons: [], boxes: [] } }, { title: "" }),
    );
    expect(tokensIn((await readPicture(await picture.screenshot())).join(" "), tokens).length).toBeGreaterThan(5);

    expect(await saysReceived(panel)).toBe(false);
    await expect
      .poll(async () => (await fetch(`${world.backlogOrigin}/console/api/cases/1`)).status, { timeout: 3_000 })
      .toBe(404);
  });
});
