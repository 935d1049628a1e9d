import type { Concept } from "./concept.ts";
import { stableUuid } from "./stable-uuid.ts";

const CHEMISTRY: Concept[] = [
  test("Glucose", "mg/dL", [70, 110], [50, 320], 0),
  test("Creatinine", "mg/dL", [0.6, 1.3], [0.4, 4.5], 1),
  test("Sodium", "mmol/L", [135, 145], [126, 152], 0),
  test("Potassium", "mmol/L", [3.5, 5.1], [2.8, 6.2], 1),
  test("Alanine aminotransferase", "U/L", [7, 55], [9, 180], 0),
];

const HAEMATOLOGY: Concept[] = [
  test("Haemoglobin", "g/dL", [12, 17], [6.5, 18.5], 1),
  test("Platelets", "10^3/µL", [150, 400], [60, 620], 0),
  test("White blood cells", "10^3/µL", [4, 11], [1.8, 19], 1),
];

const HBA1C: Concept[] = [test("Glycated haemoglobin (HbA1c)", "%", [4, 5.6], [4.8, 12.9], 1)];

/** The three panels that the results viewer is configured for out of the box. */
export const LABORATORY_PANELS: Concept[] = [
  panel("ae485e65-2e3f-4297-b35e-c818bbefe894", "Chemistry panel", CHEMISTRY),
  panel("8904fa2b-6a8f-437d-89ec-6fce3cd99093", "Complete blood count", HAEMATOLOGY),
  panel("856".padEnd(36, "A"), "Diabetes monitoring", HBA1C),
];

/** Every single test. */
export const LABORATORY_TESTS: Concept[] = [...CHEMISTRY, ...HAEMATOLOGY, ...HBA1C];

function test(display: string, units: string, normal: [number, number], critical: [number, number], decimals: number): Concept {
  return {
    uuid: stableUuid("laboratory test", display),
    display,
    datatype: "Numeric",
    units,
    lowNormal: normal[0],
    highNormal: normal[1],
    lowCritical: critical[0],
    highCritical: critical[1],
    decimals,
  };
}

function panel(uuid: string, display: string, members: Concept[]): Concept {
  return { uuid, display, datatype: "N/A", members };
}
