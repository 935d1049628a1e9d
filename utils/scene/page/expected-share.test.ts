import { expect, test } from "vitest";
import { expectedShare } from "./expected-share.ts";

const known = new Map([
  ["@nav>a", new Map(["Orders", "Results", "Visits"].map((text) => [text, `link.${text.toLowerCase()}`]))],
  ["@header>button", new Map([["Actions", "button.actions"]])],
]);
const expected = new Set(["link.orders", "link.results", "link.visits", "button.actions"]);

const share = (
  ids: string[],
  parts: string[],
  width: number,
  unknown: { role: string; place: string; barred: "cell" | null }[] = [],
) =>
  expectedShare(
    { labels: ids.map((id) => ({ id, item: { role: id.split(".")[0] } })), barred: unknown } as never,
    { expected, labels: known },
    { references: parts.map((place) => ({ place })) } as never,
    width,
  );

test("in a wide window every expected label counts", () => {
  expect(share(["button.actions"], ["@header"], 1440)).toBe(0.25);
  expect(share([...expected], ["@header", "@nav"], 1440)).toBe(1);
});

test("in a narrow window a navigation that is not laid out does not count", () => {
  expect(share(["button.actions"], ["body", "@header"], 720)).toBe(1);
});

test("in a narrow window a part that is there and says something else does", () => {
  expect(share(["button.actions", "link.orders"], ["@header", "@nav"], 720)).toBe(0.5);
});

test("a narrow page with none of the profile's parts is not the profile's", () => {
  expect(share([], ["body"], 720)).toBe(0);
  expect(share(["columnheader.dose", "button.add"], ["body"], 720)).toBe(0);
});

test("in a narrow window that is scrolled past them, what reads like a label has to be known", () => {
  const scrolled = ["columnheader.dose", "columnheader.route", "button.add", "caption.today"];
  const unknown = { role: "link", place: "@header>a", barred: null };
  expect(share(scrolled, ["@list"], 720)).toBe(1);
  expect(share(scrolled, ["@list"], 720, [unknown])).toBe(0.75);
  expect(
    share(scrolled, ["@list"], 720, [
      { ...unknown, role: "caption" },
      { ...unknown, barred: "cell" },
    ]),
  ).toBe(1);
  expect(share([], ["@list"], 720, [unknown, unknown, unknown])).toBe(0);
  // A toolbar that only narrow windows have says nothing of the rest.
  expect(share(scrolled, ["@list"], 720, [{ ...unknown, place: "@toolbar>button" }])).toBe(1);
});

test("where nothing is expected, nothing is missed", () => {
  expect(expectedShare({ labels: [], barred: [] }, { expected: new Set(), labels: known }, { references: [] }, 1440)).toBe(1);
});
