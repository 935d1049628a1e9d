// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPage } from "./page-watch.ts";

let life: AbortController;
let looks: number;
let urgent: boolean;

beforeEach(() => {
  life = new AbortController();
  looks = 0;
  urgent = false;
});

afterEach(() => life.abort());

const watch = () =>
  watchPage({
    signal: life.signal,
    look: () => {
      looks += 1;
    },
    isUrgent: () => urgent,
  });
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const change = () => document.body.append(document.createElement("i"));

test("looks once for a burst of changes, and again only after a pause", async () => {
  watch().switch(true);
  for (let count = 0; count < 50; count += 1) change();
  await vi.waitFor(() => expect(looks).toBe(1));
  change();
  await wait(60);
  expect(looks).toBe(1);
  await vi.waitFor(() => expect(looks).toBe(2), { timeout: 1_000 });
});

test("does not wait when something that is shown went away", async () => {
  watch().switch(true);
  change();
  await vi.waitFor(() => expect(looks).toBe(1));
  urgent = true;
  change();
  await wait(100);
  expect(looks).toBe(2);
});

test("observes nothing while switched off or after the signal has ended", async () => {
  const page = watch();
  change();
  await wait(60);
  page.switch(true);
  page.switch(false);
  change();
  await wait(60);
  page.switch(true);
  life.abort();
  page.switch(true);
  change();
  await wait(60);
  expect(looks).toBe(0);
});
