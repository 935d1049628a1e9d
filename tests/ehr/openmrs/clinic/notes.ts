import type { Concept } from "./concept.ts";

/** The text of a visit note (CIEL "Text of encounter note"). */
export const NOTE_TEXT: Concept = {
  uuid: "162169".padEnd(36, "A"),
  display: "Text of encounter note",
  datatype: "Text",
};

export const COMPLAINTS = [
  "cough",
  "a sore knee",
  "dizziness",
  "poor sleep",
  "chest tightness",
  "an itchy rash",
  "fever at night",
];
export const COURSES = ["for three days", "since last week", "on and off for a month", "since the harvest", "after a long walk"];
export const PLANS = [
  "Continue the present treatment and review in two weeks.",
  "Blood taken for the laboratory. Explained the warning signs.",
  "Dose adjusted; daughter will help with the tablets.",
  "Referred to the physiotherapist. No red flags today.",
];
