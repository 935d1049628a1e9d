import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FrameReading } from "../../utils/scene/frame-reading.ts";
import { SceneReader } from "../support/scene-reader.ts";

describe("reading a page in a real browser", () => {
  let reader: SceneReader;

  beforeAll(async () => {
    reader = await SceneReader.start();
  });
  afterAll(async () => await reader?.close());

  const read = async (html: string): Promise<FrameReading> => await reader.read(html);
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
