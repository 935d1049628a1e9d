import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SceneReader } from "../support/scene-reader.ts";

/** What is planted: two values of other lengths, and one that is named like a label of the page. */
const values = ["Zia", "Wilhelmina Featherstonehaugh", "Orders"];

/** The interface around every attack: what must always be drawn. */
const around = (inside: string) =>
  `<nav data-part="nav" style="height:40px"><a href="#">Orders</a></nav><div data-part="main">${inside}</div>`;

interface Attack {
  name: string;
  html(value: string): string;
  /** Runs in the page before it is read. */
  prepare?(value: string): string;
}

/** By the numbers of docs/design/capture.md, "Attacks that tests must plant". */
const attacks: Attack[] = [
  { name: "1 placeholder and title", html: (value) => `<input placeholder="${value}" title="${value}" style="width:200px">` },
  { name: "2 any attribute", html: (value) => `<p data-x="${value}" lang="${value}" class="${value}">Today</p>` },
  {
    name: "3 aria-label, alt, href, data-*, ids made of data",
    html: (value) =>
      `<a id="${value}" href="/${value}" aria-label="${value}" data-name="${value}"></a><img alt="${value}" width="40" height="20">`,
  },
  {
    name: "4 select, datalist, optgroup",
    html: (value) =>
      `<select style="width:120px"><optgroup label="${value}"><option selected>${value}</option></optgroup></select><datalist id="d"><option>${value}</option></datalist>`,
  },
  { name: "5 hidden input", html: (value) => `<input type="hidden" value="${value}">` },
  {
    name: "6 radio and checkbox",
    html: (value) => `<input type="radio" value="${value}"><input type="checkbox" value="${value}">`,
  },
  { name: "7 text inside a textarea", html: (value) => `<textarea style="width:120px;height:40px">${value}</textarea>` },
  {
    name: "8 a password shown as text",
    html: (value) => `<input type="text" autocomplete="current-password" value="${value}" style="width:120px">`,
  },
  {
    name: "11 shadow roots, open and closed",
    html: () => `<div id="open"></div><div id="closed"></div>`,
    prepare: (value) => `for (const mode of ["open", "closed"]) {
      document.getElementById(mode).attachShadow({ mode }).innerHTML = "<span>${value}</span>";
    }`,
  },
  {
    name: "12 text painted on a canvas",
    html: () => `<canvas width="200" height="40"></canvas>`,
    prepare: (value) => `document.querySelector("canvas").getContext("2d").fillText("${value}", 10, 20)`,
  },
  { name: "13 frames", html: (value) => `<iframe srcdoc="${value}" width="200" height="60"></iframe>` },
  {
    name: "14 images",
    html: (value) =>
      `<img width="120" height="20" src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg'><text y='16'>${value}</text></svg>`)}">`,
  },
  {
    name: "15 pseudo-elements, attr(), counters, markers",
    html: (value) =>
      `<style>i::before{content:"${value}"} b::after{content:attr(data-v)} ul{list-style-type:"${value}"}</style><i></i><b data-v="${value}"></b>`,
  },
  {
    name: "16 text and title in SVG",
    html: (value) => `<svg width="24" height="24" viewBox="0 0 24 24"><title>${value}</title><text y="12">${value}</text></svg>`,
  },
  { name: "17 editable text", html: (value) => `<div contenteditable style="width:200px;height:20px">${value}</div>` },
  {
    name: "18 a combobox that shows its value, a table header made of data",
    html: (value) =>
      `<button role="combobox" style="width:240px">${value}</button><table style="width:600px"><thead><tr><th style="width:300px">${value}</th><th>Dose</th></tr></thead></table>`,
  },
  { name: "19 the document's title", html: () => "", prepare: (value) => `document.title = "${value}"` },
  {
    name: "20 comments and JSON in scripts",
    html: (value) => `<!-- ${value} --><script type="application/json">"${value}"</script>`,
  },
  { name: "21 the address", html: () => "", prepare: (value) => `history.replaceState(null, "", "#${value}")` },
  { name: "22 accessible names", html: (value) => `<button aria-label="${value}" style="width:40px">Add</button>` },
  {
    name: "24 hidden, but present",
    html: (value) =>
      `<p style="display:none">${value}</p><p style="position:absolute;visibility:hidden">${value}</p><p style="position:absolute;opacity:0">${value}</p>
       <p style="position:absolute;clip-path:inset(50%)">${value}</p>`,
  },
  {
    name: "26 a page that overrides what is built in",
    html: (value) => `<p>${value}</p>`,
    prepare:
      () => `for (const [owner, name] of [[Range, "getClientRects"], [Element, "getBoundingClientRect"], [Document, "elementFromPoint"], [Element, "attachShadow"]])
      owner.prototype[name] = () => { throw new Error("no") };`,
  },
  {
    name: "29 widths and positions that follow barred text",
    html: (value) => `<p><span>${value}</span> <span>${value}</span></p><p>${value}</p>`,
  },
  { name: "30 a label split over several nodes, label text inside a value", html: (value) => `<p>Today <b>${value}</b></p>` },
  { name: "31 a label in a patient zone", html: (value) => `<div class="banner"><span>${value}</span></div>` },
  {
    name: "33 right to left, downwards, turned, clipped",
    html: (value) =>
      `<div style="writing-mode:vertical-rl;height:120px;width:40px;overflow:hidden">${value}</div><div style="transform:rotate(30deg);width:200px;height:20px">${value}</div>
       <div style="clip-path:circle(20px);width:60px;height:20px;overflow:hidden">${value}</div>`,
  },
  {
    name: "34 state colours, strike-through, sliders, bars made of boxes",
    html: (value) =>
      `<div style="width:${value.length * 10}px;height:8px;background:red"></div><del>${value}</del><input type="range" value="${value.length}"><progress max="40" value="${value.length}"></progress>`,
  },
  {
    name: "35 what stands there only for some",
    html: (value) =>
      value.length > 5 ? `<em>Suicide precautions</em><svg width="16" height="16"><path d="M0 0h8v8Z"/></svg>` : "",
  },
];

describe("attacks: another value makes no difference to what is read", () => {
  let reader: SceneReader;

  beforeAll(async () => {
    reader = await SceneReader.start();
  });
  afterAll(async () => await reader?.close());

  test.each(attacks)("$name", async ({ html, prepare }) => {
    const readings: string[] = [];
    for (const value of values) {
      const reading = await reader.read(around(html(value)), prepare?.(value));
      expect(reading.labels.map(([, id]) => id)).toContain("link.orders");
      readings.push(JSON.stringify(reading));
    }
    expect(new Set(readings)).toEqual(new Set([readings[0]]));
    for (const value of values.slice(0, 2)) expect(readings[0]).not.toContain(value);
  });

  test("9, 10 what is added while the page is read waits until it is read: reading is one task", async () => {
    const reading = await reader.read(
      around(`<p>36.9</p>`),
      `new MutationObserver(() => document.querySelector("[data-part=main]").append("Zia")).observe(document.body, { childList: true, subtree: true, attributes: true })`,
    );
    expect(reading.labels.map(([, id]) => id)).toEqual(["link.orders"]);
    expect(reading.bars).toHaveLength(1);
  });

  test("the control: a label that stands where labels stand is drawn", async () => {
    const reading = await reader.read(around(`<p>Today</p><button>Add</button>`));
    expect(reading.labels.map(([, id]) => id).sort()).toEqual(["button.add", "caption.today", "link.orders"]);
  });
});
