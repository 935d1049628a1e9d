// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { PageScheme } from "./page-scheme.ts";

afterEach(() => document.body.removeAttribute("style"));

const show = (html: string) => {
  document.body.innerHTML = html;
  document.elementFromPoint = vi.fn(() => document.querySelector("#middle"));
};
const under = (html: string) => {
  show(html);
  return new PageScheme().now();
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

test("an EHR that turns dark is followed, by the same part or by another, and the middle is asked for only where that tells nothing", () => {
  show(`<main style="background-color: rgb(255, 255, 255)"><p id="middle">x</p></main>`);
  const scheme = new PageScheme();
  expect(scheme.now()).toBe("light");
  const main = document.querySelector("main") as HTMLElement;
  main.style.backgroundColor = "rgb(20, 20, 24)";
  expect(scheme.now()).toBe("dark");
  document.body.style.backgroundColor = "rgb(250, 250, 250)";
  expect(scheme.now()).toBe("light");
  expect(document.elementFromPoint).toHaveBeenCalledTimes(1);
  document.body.style.backgroundColor = "";
  main.remove();
  expect(scheme.now()).toBe("light");
  expect(scheme.now()).toBe("light");
  expect(document.elementFromPoint).toHaveBeenCalledTimes(2);
});
