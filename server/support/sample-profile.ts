import type { EhrProfile } from "../../utils/protocol/profile.ts";

const everywhere = [{ views: ["*"], place: "body" }];
const ink = "#161616";

/** A small EHR profile, written by hand, with something of every sort. */
export const sampleProfile = {
  format: 1,
  id: "sample-ehr",
  version: "1.0.0",
  displayName: "Sample EHR",
  ehrVersion: "3.6",
  font: { family: "IBM Plex Sans, sans-serif" },
  basePath: "/ehr",
  views: [
    { id: "medications", title: "Medications", capture: "full" },
    { id: "results", title: "Results", capture: "full" },
    { id: "billing", title: "Billing", capture: "geometry" },
    { id: "messages", title: "Messages", capture: "off" },
    { id: "psychotherapy", title: "Psychotherapy", capture: "off", sensitive: true },
  ],
  routes: [
    { id: "chart-medications", template: "/ehr/chart/:patient/medications", view: "medications", chart: "patient" },
    { id: "chart-results", template: "/ehr/chart/:patient/results", view: "results", chart: "patient" },
  ],
  apis: [
    { id: "medication-orders", template: "/ehr/api/chart/:patient/medications" },
    { id: "results", template: "/ehr/api/chart/:patient/results/*" },
  ],
  workflows: [{ id: "medication-refill", title: "Medication refill", views: ["medications"] }],
  person: {
    endpoint: "/ehr/session",
    signedIn: "authenticated",
    id: "user.uuid",
    roles: { path: "user.roles[].display", map: { Nurse: "nurse", Doctor: "physician" } },
    unit: { path: "location.display", map: { "Ward 3": "ward-3", Clinic: "clinic" } },
  },
  zones: { patient: [".patient"], keepClear: [], sections: [], placeAttributes: [], opaque: [] },
  practice: { marker: "#practice" },
  statusBar: { corner: "bottom-right", right: 16, bottom: 16 },
  vocabulary: {
    labels: [
      {
        id: "medications.heading",
        text: "Medications",
        role: "heading",
        style: { size: 28, weight: 400, colour: ink },
        places: everywhere,
      },
      { id: "add", text: "Add", role: "button", style: { size: 14, weight: 400, colour: "#0f62fe" }, places: everywhere },
      { id: "drug", text: "Drug name", role: "columnheader", style: { size: 14, weight: 600, colour: ink }, places: everywhere },
      { id: "dose", text: "Dose", role: "columnheader", style: { size: 14, weight: 600, colour: ink }, places: everywhere },
      { id: "refill", text: "Refill", role: "button", style: { size: 14, weight: 400, colour: "#0f62fe" }, places: everywhere },
      {
        id: "patient.list",
        text: "Patient lists",
        role: "link",
        style: { size: 14, weight: 400, colour: "#ffffff" },
        places: everywhere,
      },
    ],
    icons: [
      {
        id: "plus",
        hash: "00112233445566aa",
        viewBox: [0, 0, 16, 16],
        paths: ["M7 2h2v12H7z", "M2 7h12v2H2z"],
        colour: "#0f62fe",
        places: everywhere,
      },
    ],
    boxes: [
      { id: "header", fill: "#005d5d", border: [0, 0, 0, 0], borderColour: null, radius: 0, places: everywhere },
      { id: "table", fill: "#ffffff", border: [1, 1, 1, 1], borderColour: "#e0e0e0", radius: 0, places: everywhere },
      { id: "table.head", fill: "#e0e0e0", border: [0, 0, 0, 0], borderColour: null, radius: 0, places: everywhere },
    ],
    tables: [],
    spots: [],
    hooks: [],
    expected: {},
  },
} satisfies EhrProfile;
