import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EhrProfile } from "../protocol/profile.ts";
import { readPerson } from "./person.ts";

const profile = {
  person: {
    endpoint: "/session",
    signedIn: "authenticated",
    id: "user.uuid",
    roles: { path: "user.roles[].display", map: { Nurse: "nurse", Doctor: "physician" } },
    unit: { path: "location.display", map: { "Ward 3": "ward-3" } },
  },
} as unknown as EhrProfile;

describe("reading who is signed in", () => {
  test("roles and unit become the profile's ids; what the profile does not know is dropped", () => {
    const answer = {
      authenticated: true,
      user: { uuid: "u1", roles: [{ display: "Nurse" }, { display: "Chief of everything" }, { display: "Nurse" }] },
      location: { display: "Ward 3" },
    };
    expect(readPerson(profile, answer)).toEqual({ id: "u1", roles: ["nurse"], unit: "ward-3" });
  });
  test("nobody is signed in", () => {
    expect(readPerson(profile, { authenticated: false })).toBeNull();
    expect(readPerson(profile, { authenticated: "true", user: { uuid: "u1" } })).toBeNull();
  });
  test("names of built-in members are no roles", () => {
    const answer = { authenticated: true, user: { uuid: "u1", roles: [{ display: "constructor" }, { display: "__proto__" }] } };
    expect(readPerson(profile, answer)?.roles).toEqual([]);
  });
  test("no answer makes it throw", () => {
    fc.assert(fc.property(fc.anything(), (answer) => void readPerson(profile, answer)));
  });
});
