import type { Concept } from "./concept.ts";

/**
 * The concepts that the vitals module is configured for out of the box (CIEL dictionary). Ranges: the adult ranges of
 * the OpenMRS reference application's demonstration data.
 */
export const VITAL_SIGNS = {
  systolic: numeric("5085", "Systolic blood pressure", "mmHg", { normal: [90, 140], critical: [80, 180], absolute: [0, 250] }),
  diastolic: numeric("5086", "Diastolic blood pressure", "mmHg", { normal: [60, 90], critical: [50, 120], absolute: [0, 150] }),
  pulse: numeric("5087", "Pulse", "beats/min", { normal: [55, 100], critical: [49, 130], absolute: [0, 230] }),
  temperature: numeric("5088", "Temperature (C)", "DEG C", {
    normal: [36, 37.5],
    critical: [34, 40],
    absolute: [25, 43],
    decimals: 1,
  }),
  oxygenSaturation: numeric("5092", "Arterial blood oxygen saturation (pulse oximeter)", "%", {
    normal: [94, 100],
    critical: [88, 100],
    absolute: [0, 100],
  }),
  respiratoryRate: numeric("5242", "Respiratory rate", "breaths/min", { normal: [12, 20], critical: [8, 30], absolute: [0, 99] }),
  weight: numeric("5089", "Weight (kg)", "kg", { absolute: [0, 250], decimals: 1 }),
  height: numeric("5090", "Height (cm)", "cm", { absolute: [10, 272] }),
  armCircumference: numeric("1343", "Mid-upper arm circumference (cm)", "cm", { absolute: [0, 100], decimals: 1 }),
} satisfies Record<string, Concept>;

/** The set that holds them all, as the vitals module asks for it. */
export const VITAL_SIGNS_SET: Concept = {
  uuid: conceptUuid("1114"),
  display: "Vital signs",
  datatype: "N/A",
  members: Object.values(VITAL_SIGNS),
};

/** The note of the vitals form. */
export const VITALS_NOTE: Concept = { uuid: conceptUuid("165095"), display: "General patient note", datatype: "Text" };

type Range = [low: number, high: number];

function numeric(
  number: string,
  display: string,
  units: string,
  limits: { normal?: Range; critical?: Range; absolute: Range; decimals?: number },
): Concept {
  return {
    uuid: conceptUuid(number),
    display,
    datatype: "Numeric",
    units,
    lowNormal: limits.normal?.[0],
    highNormal: limits.normal?.[1],
    lowCritical: limits.critical?.[0],
    highCritical: limits.critical?.[1],
    lowAbsolute: limits.absolute[0],
    highAbsolute: limits.absolute[1],
    decimals: limits.decimals ?? 0,
  };
}

/** CIEL numbers become UUIDs by filling up with the letter A to 36 characters. */
function conceptUuid(number: string): string {
  return number.padEnd(36, "A");
}
