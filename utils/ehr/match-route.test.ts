import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EhrProfile } from "../protocol/profile.ts";
import { matchRoute } from "./match-route.ts";

const profile = {
  routes: [
    { id: "home", template: "/openmrs/spa/home/*", view: "home" },
    { id: "summary", template: "/openmrs/spa/patient/:patient/chart/Patient Summary", view: "summary", chart: "patient" },
    { id: "search", template: "/openmrs/spa/search", view: "search" },
  ],
} as unknown as EhrProfile;

describe("matching an address with the profile's routes", () => {
  test("a star takes any rest, also none", () => {
    expect(matchRoute(profile, "/openmrs/spa/home").viewId).toBe("home");
    expect(matchRoute(profile, "/openmrs/spa/home/service-queues/x").viewId).toBe("home");
  });
  test("a named segment is the chart, and escapes are read", () => {
    expect(matchRoute(profile, "/openmrs/spa/patient/4711/chart/Patient%20Summary")).toEqual({
      routeId: "summary",
      viewId: "summary",
      chart: "4711",
    });
  });
  test("an address that is longer than the template is unknown, and nothing of it is told", () => {
    expect(matchRoute(profile, "/openmrs/spa/search/Okafor")).toEqual({ routeId: "unknown", viewId: "unknown", chart: null });
  });
  test("no address makes it throw", () => {
    fc.assert(fc.property(fc.string(), (path) => void matchRoute(profile, path)));
    expect(matchRoute(profile, "/%E0%A4%A").viewId).toBe("unknown");
  });
});
