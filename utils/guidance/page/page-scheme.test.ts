// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { pageScheme } from "./page-scheme.ts";

afterEach(() => document.body.removeAttribute("style"));

const under = (html: string) => {
  document.body.innerHTML = html;
  document.elementFromPoint = () => document.querySelector("#middle");
  return pageScheme();
};

test("ours is dark where the EHR is, by what it draws", () => {
  expect(under(`<main style="background-color: rgb(20, 20, 24)"><p id="middle">x</p></main>`)).toBe("dark");
  expect(under(`<main style="background-color: rgb(244, 244, 244)"><p id="middle">x</p></main>`)).toBe("light");
});

test("a dark part of a light EHR does not make ours dark, nor does what lets the page through", () => {
  const part = (colour: string) =>
    `<main style="background-color: rgb(255, 255, 255)"><p id="middle" style="background-color: ${colour}">x</p></main>`;
  expect(under(part("rgb(90, 0, 0)"))).toBe("light");
  expect(under(part("rgba(0, 0, 0, 0.4)"))).toBe("light");
});

test("an EHR that draws nothing of its own is light", () => {
  expect(under(`<p id="middle">x</p>`)).toBe("light");
});
