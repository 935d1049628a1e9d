import type { Random } from "../../people/random.ts";
import type { Resource } from "./chart.ts";
import { coded } from "./coded.ts";
import { momentBefore } from "./moment-before.ts";
import type { Reference } from "./reference.ts";

const LOINC = "http://loinc.org";
const UCUM = "http://unitsofmeasure.org";
const CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

/** Blood pressure, pulse, temperature, breathing, saturation, height and weight of one visit. */
export function inventVitals(random: Random, subject: Reference, encounter: Resource, at: Date): Resource[] {
  const systolic = random.integer(88, 214);
  const measure = (code: string, display: string, value: number, unit: string) =>
    observation(random, subject, encounter, at, { code: coded(LOINC, code, display), valueQuantity: quantity(value, unit) });
  return [
    observation(random, subject, encounter, at, {
      code: coded(LOINC, "85354-9", "Blood pressure"),
      component: [
        { code: coded(LOINC, "8480-6", "Systolic blood pressure"), valueQuantity: quantity(systolic, "mm[Hg]") },
        {
          code: coded(LOINC, "8462-4", "Diastolic blood pressure"),
          valueQuantity: quantity(systolic - random.integer(33, 71), "mm[Hg]"),
        },
      ],
    }),
    measure("8867-4", "Heart rate", random.integer(41, 148), "/min"),
    measure("8310-5", "Body temperature", random.decimal(34, 41), "Cel"),
    measure("9279-1", "Respiratory rate", random.integer(11, 38), "/min"),
    measure("2708-6", "Oxygen saturation", random.integer(81, 99), "%"),
    measure("8302-2", "Body height", random.integer(143, 203), "cm"),
    measure("29463-7", "Body weight", random.decimal(43, 158), "kg"),
  ];
}

const SMOKING = ["Never smoked tobacco", "Light tobacco smoker", "Heavy tobacco smoker", "Smokes tobacco daily", "Ex-smoker"];

/** Whether and how much the person smokes. */
export function inventSmoking(random: Random, subject: Reference, now: Date): Resource[] {
  return [
    {
      resourceType: "Observation",
      id: random.uuid(),
      status: "final",
      category: [coded(CATEGORIES, "social-history", "Social History")],
      code: coded(LOINC, "72166-2", "Tobacco smoking status"),
      subject,
      effectiveDateTime: momentBefore(random, now, 3, 800).toISOString(),
      valueCodeableConcept: { text: random.pick(SMOKING) },
    },
  ];
}

function quantity(value: number, unit: string): object {
  return { value, unit, system: UCUM, code: unit };
}

function observation(random: Random, subject: Reference, encounter: Resource, at: Date, content: object): Resource {
  return {
    resourceType: "Observation",
    id: random.uuid(),
    status: "final",
    category: [coded(CATEGORIES, "vital-signs", "Vital Signs")],
    subject,
    encounter: { reference: `Encounter/${encounter.id}` },
    effectiveDateTime: at.toISOString(),
    ...content,
  };
}
