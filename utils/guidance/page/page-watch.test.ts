// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type PageWatch, watchPage } from "./page-watch.ts";

let life: AbortController;
let looks: number;
let isWorthIt: boolean;
let changes: (readonly MutationRecord[] | null)[];

beforeEach(() => {
  life = new AbortController();
  looks = 0;
  isWorthIt = true;
  changes = [];
});

afterEach(() => life.abort());

const watch = (): PageWatch => {
  const page: PageWatch = watchPage({
    signal: life.signal,
    look: () => {
      looks += 1;
      changes.push(page.takeChanges());
    },
    isWorthALook: () => isWorthIt,
  });
  return page;
};
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const change = (parent: Node = document.body) => parent.appendChild(document.createElement("i"));

test("looks once for a burst of changes, when it is over, and knows them", async () => {
  watch().switch(true);
  for (let count = 0; count < 10; count += 1) {
    change();
    await wait(40);
  }
  expect(looks).toBe(0);
  await vi.waitFor(() => expect(looks).toBe(1), { timeout: 2_000 });
  expect(changes[0]).toHaveLength(10);
  change();
  await vi.waitFor(() => expect(looks).toBe(2), { timeout: 2_000 });
});

test("looks at a page that never rests all the same", async () => {
  watch().switch(true);
  const timer = setInterval(change, 50);
  await vi.waitFor(() => expect(looks).toBe(1), { timeout: 4_000 });
  clearInterval(timer);
});

test("does not look when nothing has changed that anybody looks for, unless it is told", async () => {
  isWorthIt = false;
  const page = watch();
  page.switch(true);
  page.changed();
  await vi.waitFor(() => expect(looks).toBe(1), { timeout: 2_000 });
  change();
  await wait(600);
  expect(looks).toBe(1);
  page.changed();
  await vi.waitFor(() => expect(looks).toBe(2), { timeout: 2_000 });
});

test("of too many changes it does not know what they are, and of the next it does", async () => {
  watch().switch(true);
  for (let count = 0; count < 2_100; count += 1) change();
  await vi.waitFor(() => expect(looks).toBe(1), { timeout: 2_000 });
  change();
  await vi.waitFor(() => expect(looks).toBe(2), { timeout: 2_000 });
  expect(changes.map((known) => known?.length ?? null)).toEqual([null, 1]);
});

test("watches shadow trees that it is told of", async () => {
  const shadow = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
  const page = watch();
  page.switch(true);
  page.watchRoots([document, shadow]);
  change(shadow);
  await vi.waitFor(() => expect(looks).toBe(1), { timeout: 2_000 });
});

test("observes nothing while switched off or after the signal has ended, and does not know what happened meanwhile", async () => {
  const page = watch();
  change();
  await wait(350);
  page.switch(true);
  page.switch(false);
  change();
  await wait(350);
  expect(page.takeChanges()).toBeNull();
  page.switch(true);
  life.abort();
  page.switch(true);
  change();
  await wait(350);
  expect(looks).toBe(0);
});
