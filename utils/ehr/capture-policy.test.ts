import { expect, test } from "vitest";
import type { EhrProfile } from "../protocol/profile.ts";
import type { SiteConfig } from "../site/site-config.ts";
import { underPolicy } from "./capture-policy.ts";

const profile = {
  views: [
    { id: "results", title: "Results", capture: "full" },
    { id: "billing", title: "Billing", capture: "geometry" },
    { id: "messages", title: "Messages", capture: "off" },
  ],
} as unknown as EhrProfile;
const levels = (captureAtMost: SiteConfig["ehr"]["captureAtMost"]) =>
  underPolicy(profile, { captureAtMost } as SiteConfig["ehr"]).views.map(({ capture }) => capture);

test("a site lowers what is captured of a view", () => {
  expect(levels({ results: "off", billing: "off" })).toEqual(["off", "off", "off"]);
  expect(levels({ results: "geometry" })).toEqual(["geometry", "geometry", "off"]);
});

test("a site never raises what the profile captures", () => {
  expect(levels({ billing: "full", messages: "geometry" })).toEqual(["full", "geometry", "off"]);
});
