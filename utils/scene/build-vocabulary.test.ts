import { describe, expect, test } from "vitest";
import { buildVocabulary } from "./build-vocabulary.ts";
import type { WalkedPage } from "./learned-page.ts";
import { spotKey } from "./spot.ts";
import { spotSample } from "./spot-sample.test-support.ts";

const style = { size: 14, weight: 400, colour: "#161616" };
const label = (text: string, change: Partial<WalkedPage["labels"][number]> = {}) => ({
  place: "nav>a",
  section: null,
  role: "link" as const,
  text,
  shown: text,
  style,
  onScreen: true,
  ...change,
});
const page = (chart: string, change: Partial<WalkedPage>): WalkedPage => {
  const { labels = [], boxes = [] } = change;
  return {
    view: "summary",
    chart,
    labels,
    icons: [],
    boxes,
    tables: [],
    hooks: [],
    sections: [],
    choices: [],
    spots: [
      ...labels.map(({ place, text, section }) => spotSample({ key: spotKey(place, text), section })),
      ...boxes.map(({ place, section }) => spotSample({ kind: "box", key: place, section })),
    ],
    ...change,
  };
};
const texts = (pages: WalkedPage[], excluded: string[] = []) =>
  buildVocabulary(pages, { excluded: new Set(excluded) }).vocabulary.labels.map(({ text }) => text);

describe("what becomes vocabulary", () => {
  test("a text that every chart has at the same place", () => {
    expect(texts(["a", "b", "c"].map((chart) => page(chart, { labels: [label("Medications")] })))).toEqual(["Medications"]);
  });
  test("not a text that one chart lacks: its presence would tell", () => {
    const pages = ["a", "b", "c"].map((chart) => page(chart, { labels: chart === "c" ? [] : [label("Suicide precautions")] }));
    expect(texts(pages)).toEqual([]);
  });
  test("not a text that stands elsewhere in another chart", () => {
    const pages = ["a", "b", "c"].map((chart) =>
      page(chart, { labels: [label("Visits", chart === "b" ? { place: "h1" } : {})] }),
    );
    expect(texts(pages)).toEqual([]);
  });
  test("in a section, a text that every chart with the section has, from three charts on", () => {
    const withTable = (chart: string) =>
      page(chart, {
        labels: [label("Dose", { role: "columnheader", place: "table>th", section: "table" })],
        sections: ["table"],
      });
    expect(texts([withTable("a"), withTable("b"), withTable("c"), page("empty", {})])).toEqual(["Dose"]);
    expect(texts([withTable("a"), withTable("b"), page("empty", {})])).toEqual([]);
  });
  test("not a text that is a choice on any page: an option, a radio button, what a field holds", () => {
    const pages = ["a", "b", "c"].map((chart) =>
      page(chart, { labels: [label("Female"), label("Sex")], choices: chart === "b" ? ["Female"] : [] }),
    );
    expect(texts(pages)).toEqual(["Sex"]);
  });
  test("not a text that one of two users lacks", () => {
    const pages = ["a", "b", "c"].flatMap((chart) => [
      page(`nurse ${chart}`, { labels: [label("Orders")] }),
      page(`physician ${chart}`, { labels: [label("Orders"), label("Sign")] }),
    ]);
    expect(texts(pages)).toEqual(["Orders"]);
  });
  test("never a name of a user or place, a number by itself, or a text without a letter", () => {
    const said = ["Outpatient Clinic", "2 / 2 items", "23", "--", "SpO2 (%)", "|"];
    const pages = ["a", "b", "c"].map((chart) => page(chart, { labels: said.map((text) => label(text)) }));
    expect(texts(pages, ["Outpatient Clinic"])).toEqual(["|", "SpO2 (%)"]);
  });
});

test("what was rejected is told with its rule, once for each view and place", () => {
  const pages = ["a", "b", "c"].map((chart) =>
    page(chart, { labels: [label("Orders"), label(`Seen ${chart === "a" ? "today" : "before"}`), label("3 orders")] }),
  );
  const { rejected } = buildVocabulary(pages, { excluded: new Set() });
  expect(rejected.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([
    "number: 3 orders",
    "not-for-every-chart: Seen today",
    "not-for-every-chart: Seen before",
  ]);
});

test("the order in which pages were read makes no difference", () => {
  const pages = ["a", "b", "c", "d"].map((chart, index) =>
    page(chart, { labels: [label("Orders", { style: { ...style, weight: index % 2 === 0 ? 400 : 600 } }), label("Visits")] }),
  );
  const options = { excluded: new Set<string>() };
  expect(buildVocabulary([...pages].reverse(), options)).toEqual(buildVocabulary(pages, options));
});

test("a place has one box style: the usual one, if every chart has it", () => {
  const usual = { fill: "#ffffff", border: [0, 0, 0, 0] as [number, number, number, number], borderColour: null, radius: 0 };
  const abnormal = { ...usual, fill: "#ffd7d9" };
  const box = (boxStyle: typeof usual) => ({ place: "table>td", section: null, style: boxStyle });
  const pages = ["a", "b", "c"].map((chart) => page(chart, { boxes: [box(usual), box(usual), box(abnormal)] }));
  const { boxes } = buildVocabulary(pages, { excluded: new Set() }).vocabulary;
  expect(boxes.map(({ fill }) => fill)).toEqual(["#ffffff"]);
});

test("a calendar or picture has no style, and its place is learned where every chart has it", () => {
  const pages = ["a", "b", "c"].map((chart) =>
    page(chart, {
      spots: [
        spotSample({ kind: "box", key: "div:1>canvas:1", section: null }),
        ...(chart === "a" ? [spotSample({ kind: "box", key: "div:2>img:1", section: null })] : []),
      ],
    }),
  );
  const { boxes, spots } = buildVocabulary(pages, { excluded: new Set() }).vocabulary;
  expect(boxes).toEqual([]);
  expect(spots.map(({ kind, key }) => `${kind} ${key}`)).toEqual(["box div:1>canvas:1"]);
});

test("expected labels are those on screen in every chart, sections left out", () => {
  const pages = ["a", "b", "c"].map((chart) =>
    page(chart, { labels: [label("Orders"), label("Below the fold", { place: "main>h2", role: "heading", onScreen: false })] }),
  );
  expect(buildVocabulary(pages, { excluded: new Set() }).vocabulary.expected).toEqual({ summary: ["link.orders"] });
});
