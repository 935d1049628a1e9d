import { stableUuid } from "./stable-uuid.ts";

/** A choice of the order form. */
export interface Choice {
  uuid: string;
  display: string;
}

const choices = (kind: string, ...displays: string[]): Choice[] =>
  displays.map((display) => ({ uuid: stableUuid(kind, display), display }));

export const DOSE_UNITS = choices("unit", "Tablet", "Capsule", "Puff", "Milligram", "Millilitre", "International units");
export const ROUTES = choices("route", "Oral", "Inhaled", "Subcutaneous", "Intravenous", "Topical");
/** By the UUIDs that the order form is configured for out of the box (CIEL dictionary). */
export const DURATION_UNITS: Choice[] = [
  { uuid: "1072".padEnd(36, "A"), display: "Days" },
  { uuid: "1073".padEnd(36, "A"), display: "Weeks" },
  { uuid: "1074".padEnd(36, "A"), display: "Months" },
];
export const FREQUENCIES = choices(
  "frequency",
  "Once daily",
  "Twice daily",
  "Thrice daily",
  "Every six hours",
  "Every other day",
  "Once daily, at bedtime",
);

/** Order types by the UUIDs that the front end is configured for. */
export const ORDER_TYPES = {
  drug: {
    uuid: "131168f4-15f5-102d-96e4-000c29c2a5d7",
    display: "Drug order",
    name: "Drug order",
    javaClassName: "org.openmrs.DrugOrder",
    retired: false,
    description: "An order for a drug",
    conceptClasses: [],
    parent: null,
  },
  test: {
    uuid: "52a447d3-a64a-11e3-9aeb-50e549534c5e",
    display: "Test order",
    name: "Test order",
    javaClassName: "org.openmrs.TestOrder",
    retired: false,
    description: "An order for a laboratory test",
    conceptClasses: [{ uuid: "8d4907b2-c2cc-11de-8d13-0010c6dffd0f", display: "Test" }],
    parent: null,
  },
};

/** The only care setting that the front end asks for. */
export const OUTPATIENT: Choice = { uuid: "6f0c9a92-6f24-11e3-af88-005056821db0", display: "Outpatient" };

export const choiceOf = (list: Choice[], uuid: string | undefined): Choice =>
  list.find((choice) => choice.uuid === uuid) ?? (list[0] as Choice);
