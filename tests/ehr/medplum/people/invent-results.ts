import type { Random } from "../../people/random.ts";
import { LABORATORY } from "../clinic/catalogue.ts";
import { USERS } from "../clinic/users.ts";
import type { Resource } from "./chart.ts";
import { coded } from "./coded.ts";
import type { Reference } from "./reference.ts";
import { staffReference } from "./staff-reference.ts";

const HOUR = 3_600_000;
const COMMENTS = [
  "Specimen slightly hemolyzed",
  "Repeated and confirmed",
  "Called to the unit",
  "Compared with the earlier value",
];

/** One laboratory report with the observations that it is made of. */
export function inventResults(random: Random, subject: Reference, at: Date): Resource[] {
  const issued = new Date(at.getTime() + random.integer(1, 5) * HOUR);
  const observations = LABORATORY.map(([name, code, unit, lowest, highest, decimals, [low, high]]) => {
    const value = Number((lowest + random.next() * (highest - lowest)).toFixed(decimals));
    const flag = value < low ? "L" : value > high ? "H" : "N";
    return {
      resourceType: "Observation",
      id: random.uuid(),
      status: "final",
      category: [coded("http://terminology.hl7.org/CodeSystem/observation-category", "laboratory", "Laboratory")],
      code: coded("http://loinc.org", code, name),
      subject,
      effectiveDateTime: at.toISOString(),
      issued: issued.toISOString(),
      valueQuantity: { value, unit },
      referenceRange: [{ low: { value: low, unit }, high: { value: high, unit } }],
      interpretation: [
        coded(
          "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
          flag,
          { L: "Low", H: "High", N: "Normal" }[flag],
        ),
      ],
    };
  });
  const report = {
    resourceType: "DiagnosticReport",
    id: random.uuid(),
    status: "final",
    category: [coded("http://terminology.hl7.org/CodeSystem/v2-0074", "LAB", "Laboratory")],
    code: coded("http://loinc.org", "51990-0", "Metabolic and blood panel"),
    identifier: [{ system: "Accession", value: `L${random.digits(7)}` }],
    subject,
    resultsInterpreter: [staffReference(USERS[1])],
    effectiveDateTime: at.toISOString(),
    issued: issued.toISOString(),
    conclusion: `${random.pick(COMMENTS)}; run ${random.digits(4)}`,
    result: observations.map(({ id, code }) => ({ reference: `Observation/${id}`, display: code.text })),
  };
  return [...observations, report];
}
