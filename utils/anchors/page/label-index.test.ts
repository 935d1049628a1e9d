// @vitest-environment happy-dom
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CompiledLabel } from "../../packs/compiled-pack.ts";
import { LabelIndex } from "./label-index.ts";

const watched: MutationObserverInit = { childList: true, characterData: true, subtree: true, attributeFilter: ["role"] };
const texts = ["Add", "Add note", "Print", ""];
const tags = ["div", "button", "span", "h2", "td", "a", "p"];
const roles: readonly CompiledLabel["role"][] = ["button", "heading", "caption", "link", "tab"];

/** What was wrong here needed three changes of one part: a hundred runs seldom come by it. */
const numRuns = 1_000;

let observer: MutationObserver;
beforeEach(() => {
  document.body.innerHTML = "";
  observer = new MutationObserver(() => {});
  observer.observe(document, watched);
});
afterEach(() => observer.disconnect());

/** What is asked of an index: every label of some texts. */
const answers = (index: LabelIndex, asked: readonly string[]) =>
  roles.flatMap((role) => asked.map((text) => new Set(index.find({ role, text }))));

const add: CompiledLabel = { role: "button", text: "Add" };

describe("an index that follows what changes", () => {
  const part = fc.nat(40);
  const change = fc.oneof(
    fc.record({ kind: fc.constant("add"), to: part, tag: fc.constantFrom(...tags), text: fc.constantFrom(...texts) }),
    fc.record({ kind: fc.constant("remove"), part }),
    fc.record({ kind: fc.constant("move"), part, to: part }),
    fc.record({ kind: fc.constant("say"), part, text: fc.constantFrom(...texts) }),
    fc.record({ kind: fc.constant("role"), part, role: fc.constantFrom("button", "tab", "cell", "none") }),
  );

  function make(changes: { kind: string; part?: number; to?: number; tag?: string; text?: string; role?: string }[]): void {
    for (const { kind, part = 0, to = 0, tag = "p", text = "", role = "" } of changes) {
      const all = [...document.body.querySelectorAll("*")];
      const target = all[part % Math.max(1, all.length)];
      const goal = all[to % Math.max(1, all.length)] ?? document.body;
      if (kind === "add") goal.append(Object.assign(document.createElement(tag), { textContent: text }));
      else if (kind === "remove") target?.remove();
      else if (kind === "move" && target && !target.contains(goal)) goal.append(target);
      else if (kind === "say" && target?.firstChild?.nodeType === Node.TEXT_NODE) target.firstChild.nodeValue = text;
      else if (kind === "role") target?.setAttribute("role", role);
    }
  }

  test("answers as one that reads the page anew, whatever the page does and whenever a text is asked for first", () => {
    const look = fc.record({ changes: fc.array(change, { maxLength: 12 }), asked: fc.subarray(texts.slice(0, 3)) });
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 5 }), fc.subarray(texts), (looks, watchedTexts) => {
        document.body.innerHTML = "<div><button>Add</button><p>Print</p></div>";
        observer.takeRecords();
        const index = new LabelIndex(document);
        index.watch(watchedTexts);
        for (const { changes, asked } of looks) {
          make(changes);
          index.follow(observer.takeRecords());
          expect(answers(index, asked)).toEqual(answers(new LabelIndex(document), asked));
        }
      }),
      { numRuns },
    );
  });

  test("says truly that all answers are the same", () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { minLength: 1, maxLength: 5 }), (looks) => {
        document.body.innerHTML = "<div><button>Add</button><p>Print</p></div>";
        observer.takeRecords();
        const index = new LabelIndex(document);
        for (const changes of looks) {
          index.ask();
          const before = index.find(add);
          make(changes);
          if (!index.follow(observer.takeRecords())) expect(index.find(add)).toEqual(before);
        }
      }),
      { numRuns },
    );
  });

  test("says whether anything that was asked for may have changed", () => {
    document.body.innerHTML = "<div><button>Add</button></div><p>Some words</p>";
    observer.takeRecords();
    const index = new LabelIndex(document, "dialog");
    index.find(add);
    const follow = (act: () => void) => {
      act();
      return index.follow(observer.takeRecords());
    };
    const inPage = (selector: string) => document.querySelector(selector) as HTMLElement;
    expect(follow(() => inPage("p").append("More words"))).toBe(false);
    expect(follow(() => inPage("div").append(document.createElement("i")))).toBe(false);
    expect(follow(() => inPage("p").append(Object.assign(document.createElement("a"), { textContent: "Add" })))).toBe(true);
    expect(follow(() => inPage("button").remove())).toBe(true);
    expect(follow(() => inPage("div").append(document.createElement("dialog")))).toBe(true);
    index.findHook({ attribute: "data-part", value: "vitals" });
    expect(follow(() => inPage("div").insertAdjacentHTML("beforeend", '<b data-part="other"></b>'))).toBe(true);
    // A new series of questions: nothing of the old one counts.
    index.ask();
    expect(follow(() => inPage("p").append(Object.assign(document.createElement("button"), { textContent: "Add" })))).toBe(false);
  });

  test("a text that the page writes in parts is one", () => {
    const span = document.body.appendChild(document.createElement("span"));
    span.append("Allergies", ":");
    observer.takeRecords();
    const caption: CompiledLabel = { role: "caption", text: "Allergies:" };
    const index = new LabelIndex(document);
    expect(index.find(caption)).toEqual([span]);
    (span.firstChild as Text).data = "Alergias";
    expect(index.follow(observer.takeRecords())).toBe(true);
    expect(index.find(caption)).toEqual([]);
    expect(index.find({ ...caption, text: "Alergias:" })).toEqual([span]);
  });

  test("reads the page anew when it is not known what has changed", () => {
    const index = new LabelIndex(document);
    expect(index.find(add)).toEqual([]);
    document.body.innerHTML = "<button>Add</button>";
    expect(index.find(add)).toEqual([]);
    expect(index.follow(null)).toBe(true);
    expect(index.find(add)).toEqual([document.querySelector("button")]);
  });

  test("finds what lies in shadow trees, those that come later too", () => {
    const host = document.body.appendChild(document.createElement("chart-part"));
    const shadow = host.attachShadow({ mode: "open" });
    shadow.innerHTML = "<button>Add</button>";
    observer.takeRecords();
    const index = new LabelIndex(document);
    expect(index.find(add)).toEqual([shadow.querySelector("button")]);
    expect([...index.roots()]).toEqual([document, shadow]);
    const later = document.createElement("chart-part");
    later.attachShadow({ mode: "open" }).innerHTML = "<button>Print</button>";
    document.body.append(later);
    host.remove();
    index.follow(observer.takeRecords());
    expect(index.find(add)).toEqual([]);
    expect(index.find({ role: "button", text: "Print" })).toHaveLength(1);
  });
});
