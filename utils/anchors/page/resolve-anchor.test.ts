// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CompiledAlternative, CompiledLabel } from "../../packs/compiled-pack.ts";
import { noScope } from "../anchor-scope.ts";
import { resolveAnchor } from "./resolve-anchor.ts";

const add: CompiledLabel = { role: "button", text: "Add" };
const byLabel = (label: CompiledLabel, near: CompiledLabel | null = null): CompiledAlternative => ({
  kind: "label",
  label,
  near,
  within: null,
});
const heading = (text: string): CompiledLabel => ({ role: "heading", text });

beforeEach(() => {
  // happy-dom has no layout: an element counts as visible unless it, or something around it, says hidden.
  Element.prototype.checkVisibility = function checkVisibility() {
    return this.closest("[hidden]") === null;
  };
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue({ width: 40, height: 20 } as DOMRect);
});

afterEach(() => vi.restoreAllMocks());

function resolve(html: string, alternatives: CompiledAlternative[], zones: string[] = []) {
  document.body.innerHTML = html;
  const { verdict, element } = resolveAnchor({ alternatives, remembered: null }, document, {
    ...noScope,
    patientZones: zones.join(","),
  });
  return [verdict, element?.id ?? null];
}

test("finds one element by role and whole text", () => {
  const html = `<p>Add</p><a>Add</a><button>Add note</button><button id="it"> Add\n <svg></svg></button>`;
  expect(resolve(html, [byLabel(add)])).toEqual(["exact", "it"]);
});

test("calls two candidates ambiguous and none missing, and never guesses", () => {
  expect(resolve("<button>Add</button><button>Add</button>", [byLabel(add)])).toEqual(["ambiguous", null]);
  expect(resolve("<button>Remove</button>", [byLabel(add)])).toEqual(["missing", null]);
});

test("passes over what is hidden", () => {
  expect(resolve(`<div hidden><button>Add</button></div><button id="it">Add</button>`, [byLabel(add)])).toEqual(["exact", "it"]);
});

test("never takes an element in a patient zone", () => {
  const html = `<div class="banner"><button>Add</button></div>`;
  expect(resolve(html, [byLabel(add)], [".banner"])).toEqual(["missing", null]);
  expect(resolve(`${html}<button id="it">Add</button>`, [byLabel(add)], [".banner"])).toEqual(["exact", "it"]);
});

test("prefers the first alternative that leads to exactly one element", () => {
  const hook: CompiledAlternative = { kind: "hook", attribute: "data-slot", value: 'a "b"' };
  expect(resolve(`<i data-slot='a "b"' id="hooked"></i><button>Add</button>`, [hook, byLabel(add)])).toEqual(["exact", "hooked"]);
  expect(resolve(`<i data-slot='a "b"'></i><i data-slot='a "b"'></i><button id="it">Add</button>`, [hook, byLabel(add)])).toEqual(
    ["exact", "it"],
  );
});

const widget = (title: string, button = "") =>
  `<div class="widget"><header><h4>${title}</h4>${button}</header><table></table></div>`;
const button = (id: string) => `<span><button id="${id}">Add</button></span>`;

test("near picks the candidate in the section of a heading", () => {
  const html = widget("Vitals", button("vitals")) + widget("Allergies", button("allergies"));
  expect(resolve(html, [byLabel(add, heading("Allergies"))])).toEqual(["exact", "allergies"]);
});

test("near does not reach into the next section when its own lacks the element", () => {
  const html = `<main>${widget("Vitals")}${widget("Allergies", button("allergies"))}</main>`;
  expect(resolve(html, [byLabel(add, heading("Vitals"))])).toEqual(["missing", null]);
});

test("near that stands twice is ambiguous if both sections have the element", () => {
  const html = `<div>${widget("Vitals", button("one"))}</div><div>${widget("Vitals", button("two"))}</div>`;
  expect(resolve(html, [byLabel(add, heading("Vitals"))])).toEqual(["ambiguous", null]);
});

test("near a label that is no heading stays within its landmark", () => {
  const legend: CompiledLabel = { role: "legend", text: "Dose" };
  const html = `<form><fieldset><legend>Dose</legend></fieldset></form><form>${button("other")}</form>`;
  expect(resolve(html, [byLabel(add, legend)])).toEqual(["missing", null]);
  expect(resolve(`<form><fieldset><legend>Dose</legend></fieldset>${button("it")}</form>`, [byLabel(add, legend)])).toEqual([
    "exact",
    "it",
  ]);
});

test("takes the button of a sortable column for its header", () => {
  const dose: CompiledLabel = { role: "columnheader", text: "Dose" };
  const html = `<table><tr><th><div>Click to sort</div><button id="it">Dose</button></th></tr></table>`;
  expect(resolve(html, [byLabel(dose)])).toEqual(["exact", "it"]);
  expect(resolve(html, [byLabel({ role: "button", text: "Dose" })])).toEqual(["missing", null]);
});

test("never points into a data cell", () => {
  expect(resolve(`<table><tr><td><button>Add</button></td></tr></table>`, [byLabel(add)])).toEqual(["missing", null]);
});

test("counts a control within a control of the same name once", () => {
  expect(resolve(`<div role="button"><button id="it">Add</button></div>`, [byLabel(add)])).toEqual(["exact", "it"]);
});

test("finds a caption by its text, outside of every other role", () => {
  const caption: CompiledLabel = { role: "caption", text: "Date range:" };
  const html = `<button>Date range:</button><p id="it">Date  range:</p><p>Date range: today</p><textarea>Date range:</textarea>`;
  expect(resolve(html, [byLabel(caption)])).toEqual(["exact", "it"]);
});
