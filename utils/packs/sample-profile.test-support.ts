import type { EhrProfile, LabelRole } from "../protocol/profile.ts";

const places = [{ views: ["*"], place: "main" }];
const style = { size: 14, weight: 400, colour: "#000000" };
const label = (role: LabelRole, text: string) => ({
  id: `${role}.${text.toLowerCase().replaceAll(" ", "-")}`,
  text,
  role,
  style,
  places,
});

/** A small EHR profile for tests, with two sections that share a button's name. */
export const sampleProfile: EhrProfile = {
  format: 1,
  id: "sample",
  version: "1.4.0",
  displayName: "Sample EHR",
  ehrVersion: "1",
  font: { family: "sans-serif" },
  basePath: "/",
  views: [
    { id: "vitals", title: "Vitals", capture: "full" },
    { id: "medications", title: "Medications", capture: "full" },
  ],
  routes: [],
  workflows: [{ id: "intake", title: "Intake", views: ["vitals"] }],
  person: {
    endpoint: "/session",
    signedIn: "authenticated",
    id: "user.id",
    roles: { path: "user.roles[]", map: { Nurse: "nurse", Doctor: "physician" } },
    unit: { path: "location", map: { Ward: "ward" } },
  },
  zones: { patient: [".patient"], keepClear: [".sign"], sections: [], placeAttributes: [], opaque: [] },
  statusBar: { corner: "bottom-right", right: 16, bottom: 16 },
  vocabulary: {
    labels: [
      label("button", "Add"),
      label("button", "Record vital signs"),
      label("heading", "Vitals"),
      label("heading", "Allergies"),
      label("link", "Medications"),
    ],
    icons: [],
    boxes: [],
    tables: [],
    spots: [],
    hooks: [{ id: "hook.add", attribute: "data-extension-id", value: "add-widget" }],
    expected: {},
  },
};
