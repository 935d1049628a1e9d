import { expect, test } from "vitest";
import { expectedShare } from "./expected-share.ts";

const known = new Map([
  ["@nav>a", new Map(["Orders", "Results", "Visits"].map((text) => [text, `link.${text.toLowerCase()}`]))],
  ["@header>button", new Map([["Actions", "button.actions"]])],
]);
const expected = new Set(["link.orders", "link.results", "link.visits", "button.actions"]);

const share = (ids: string[], parts: string[], width: number) =>
  expectedShare(
    { labels: ids.map((id) => ({ id, item: {} })) } as never,
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
});

test("where nothing is expected, nothing is missed", () => {
  expect(expectedShare({ labels: [] }, { expected: new Set(), labels: known }, { references: [] }, 1440)).toBe(1);
});
