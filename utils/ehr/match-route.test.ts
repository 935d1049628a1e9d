import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EhrProfile } from "../protocol/profile.ts";
import { matchApi, matchRoute } from "./match-route.ts";

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

describe("matching a request with the profile's APIs", () => {
  const apis = [
    { id: "patient", template: "/rest/patient/:patient" },
    { id: "observations", template: "/rest/obs/*" },
  ];
  test("is told by its template, the first that fits; anything else is unknown, and nothing of it is told", () => {
    expect(matchApi({ apis }, "/rest/patient/4711")).toBe("patient");
    expect(matchApi({ apis }, "/rest//obs/4711/value")).toBe("observations");
    expect(matchApi({ apis }, "/rest/patient/4711/Okafor")).toBe("unknown");
    expect(matchApi({}, "/rest/patient/4711")).toBe("unknown");
  });
  test("no path leads to anything but a declared id", () => {
    fc.assert(fc.property(fc.string(), (path) => ["patient", "observations", "unknown"].includes(matchApi({ apis }, path))));
  });
});
