import { expect, test } from "vitest";
import { openEnvironments } from "./open-environments.ts";
import { smallPractice, smallProfile } from "./small-practice.ts";

const [first] = smallPractice.environments;
const second = { ...first, id: "second", charts: ["kim", "lou", "mia"] };
const practice = { ...smallPractice, environments: [first, second] } as typeof smallPractice;

test("a running EHR stands for the one environment that is named", async () => {
  const { environments } = await openEnvironments(practice, smallProfile, { against: "http://127.0.0.1:9/ehr", only: "second" });
  expect(environments.map(({ environment, origin }) => `${environment.id} ${origin}`)).toEqual(["second http://127.0.0.1:9"]);
});
test("a running EHR that could be either of two environments is refused", async () => {
  await expect(openEnvironments(practice, smallProfile, { against: "http://127.0.0.1:9" })).rejects.toThrow(/--environment/);
});
test("an environment that has too few charts for a view by itself is refused", async () => {
  const views = [{ view: "medications", except: ["ann"] }] as unknown as (typeof smallPractice)["views"];
  await expect(openEnvironments({ ...practice, views }, smallProfile, { only: "small" })).rejects.toThrow(
    /3 charts must be left/,
  );
});
test("what nothing here starts is refused", async () => {
  const at = { starter: "unheard-of", seed: 1, patients: 9 } as unknown as { origin: string };
  const environments = [{ id: "small", at, charts: ["ann", "ben", "eve"] }];
  await expect(openEnvironments({ ...practice, environments }, smallProfile, {})).rejects.toThrow(
    /Nothing here starts unheard-of/,
  );
});
