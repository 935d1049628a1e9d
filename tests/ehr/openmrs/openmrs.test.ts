import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyIntegrity } from "./assembly/verify-integrity.ts";
import { generateCharts } from "./people/generate-charts.ts";
import { LABEL_FAMILY_NAMES } from "./people/label-family-names.ts";
import { type OpenmrsUnderTest, startOpenmrs } from "./start.ts";

const now = new Date("2026-03-04T10:00:00");
const people = (seed: number, patients = 24) => generateCharts({ seed, patients, now });
const basic = (username: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`,
});

describe("synthetic patients", () => {
  test("the same seed gives the same people", () => {
    expect(people(7)).toEqual(people(7));
  });

  test("another seed gives other names, identifiers and values in charts of the same structure", () => {
    const [first, second] = [people(7), people(8)];
    const sameNames = first.filter((chart, index) => chart.name === second[index]?.name);
    const identifiers = new Set(first.map(({ person }) => person.identifier));
    const values = (charts: typeof first) =>
      charts.flatMap(({ encounters }) => encounters).flatMap(({ observations }) => observations.map(({ value }) => value));

    expect(sameNames.length).toBeLessThan(4);
    expect(second.some(({ person }) => identifiers.has(person.identifier))).toBe(false);
    expect(values(second)).not.toEqual(values(first));
    expect(structures(second)).toEqual(structures(first));
  });

  test("all ordinary charts have the same structure", () => {
    const ordinary = people(7).filter(({ kind }) => kind === "ordinary");

    expect(new Set(structures(ordinary)).size).toBe(1);
  });

  test("there is one empty chart and one extreme chart", () => {
    const charts = people(7);
    const [empty] = charts.filter(({ kind }) => kind === "empty");
    const [extreme] = charts.filter(({ kind }) => kind === "extreme");

    expect(charts.filter(({ kind }) => kind !== "ordinary")).toHaveLength(2);
    expect(empty?.encounters).toEqual([]);
    expect(extreme?.orders.filter(({ kind }) => kind === "drug")).toHaveLength(60);
    expect(extreme?.conditions).toHaveLength(40);
    expect(extreme?.allergies).toHaveLength(25);
    expect(extreme?.name.length).toBeGreaterThan(80);
  });

  test("at least four people are named like a label of the interface", () => {
    const named = people(7).filter(({ person }) => LABEL_FAMILY_NAMES.includes(person.family));

    expect(named.length).toBeGreaterThanOrEqual(4);
  });

  test("names are written in several scripts", () => {
    const names = people(7).map(({ name }) => name);

    for (const script of [/\p{Script=Arabic}/u, /\p{Script=Han}/u, /\p{Script=Cyrillic}/u, /\p{Script=Latin}/u]) {
      expect(names.some((name) => script.test(name))).toBe(true);
    }
  });

  test("the truth holds names, identifier, dates, drugs and values, each once and never an empty string", () => {
    for (const { truth, name, person, orders, encounters } of people(7)) {
      const drugs = orders.flatMap(({ dosing }) => dosing?.drug.display ?? []);
      const values = encounters.flatMap(({ observations }) => observations.map(({ value }) => String(value)));

      expect(truth).toEqual(expect.arrayContaining([name, person.given, person.family, person.identifier]));
      expect(truth).toEqual(expect.arrayContaining([...drugs, ...values.filter((value) => value.length > 1), person.birthdate]));
      expect(new Set(truth).size).toBe(truth.length);
      expect(truth).not.toContain("");
    }
  });
});

describe("the API", () => {
  let openmrs: OpenmrsUnderTest;
  const request = (path: string, init: RequestInit = {}) => fetch(`${openmrs.origin}/openmrs/ws/${path}`, init);
  const logIn = async (username: string, password: string) => {
    const response = await request("rest/v1/session", { headers: basic(username, password) });
    return { session: await response.json(), cookie: response.headers.get("set-cookie")?.split(";")[0] ?? "" };
  };

  beforeAll(async () => {
    openmrs = await startOpenmrs({ port: 0, patients: 6, frontend: false });
  });
  afterAll(() => openmrs.close());

  test("answers 401 to whoever is not logged in", async () => {
    expect((await request("rest/v1/patient?q=a")).status).toBe(401);
    expect((await request("fhir2/R4/Patient")).status).toBe(401);
  });

  test("says that a wrong password logs nobody in", async () => {
    const { session } = await logIn("nurse", "wrong");

    expect(session).toMatchObject({ authenticated: false });
    expect(session).not.toHaveProperty("user");
  });

  test("tells who is logged in, in which roles and where", async () => {
    const { session } = await logIn("nurse", "Nurse123");

    expect(session).toMatchObject({
      authenticated: true,
      user: { display: "Amara Okafor", person: { display: "Amara Okafor" } },
      sessionLocation: { display: "Outpatient Clinic" },
    });
    expect(session.user.roles[0].display).toBe("Organizational: Nurse");
    expect(session.currentProvider.person.display).toBe("Amara Okafor");
  });

  test("keeps the sessions of two browsers apart, and logging out ends only one's own", async () => {
    const nurse = await logIn("nurse", "Nurse123");
    const physician = await logIn("physician", "Doctor123");
    await request("rest/v1/session", { method: "DELETE", headers: { cookie: nurse.cookie } });

    const first = await request("rest/v1/session", { headers: { cookie: nurse.cookie } });
    const second = await request("rest/v1/session", { headers: { cookie: physician.cookie } });

    expect(await first.json()).toMatchObject({ authenticated: false });
    expect(await second.json()).toMatchObject({ user: { username: "physician" } });
  });

  test("shows vital signs that were written", async () => {
    const { cookie } = await logIn("nurse", "Nurse123");
    const [chart] = openmrs.charts;
    const pulse = "5087".padEnd(36, "A");
    const written = await request("rest/v1/encounter", {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({
        patient: chart?.uuid,
        encounterType: "67a71486-1a54-468f-ac3e-7091a9a79584",
        obs: [{ concept: pulse, value: 211 }],
      }),
    });
    const search = await request(`fhir2/R4/Observation?subject:Patient=${chart?.uuid}&code=${pulse}`, {
      headers: { cookie },
    });

    expect(written.status).toBe(201);
    expect((await search.json()).entry[0].resource.valueQuantity.value).toBe(211);
  });

  test("answers an unknown question with an empty list and records it", async () => {
    const { cookie } = await logIn("clerk", "Clerk123");
    const response = await request("rest/v1/nothinglikeit?v=full", { headers: { cookie } });

    expect(await response.json()).toEqual({ results: [] });
    expect(openmrs.misses().join()).toContain("nothinglikeit");
  });
});

test("a tarball with other bytes than the pinned ones is refused with advice", () => {
  const bytes = Buffer.from("the right tarball");
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;

  expect(() => verifyIntegrity(bytes, integrity, "@openmrs/some-app@1.0.0")).not.toThrow();
  expect(() => verifyIntegrity(Buffer.from("another one"), integrity, "@openmrs/some-app@1.0.0")).toThrow(
    /@openmrs\/some-app@1\.0\.0.*Run the command again/s,
  );
});

/** How much of what each chart holds, and which parts of the person are known. */
function structures(charts: ReturnType<typeof people>): string[] {
  return charts.map((chart) => {
    const { middle, ...person } = chart.person;
    const lists = Object.entries(chart).map(([name, value]) => `${name} ${Array.isArray(value) ? value.length : "-"}`);
    return [...lists.filter((entry) => !entry.startsWith("truth")), ...Object.keys(person)].join(", ");
  });
}
