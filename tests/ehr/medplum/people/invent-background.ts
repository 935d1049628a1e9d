import type { Random } from "../../people/random.ts";
import { ALLERGENS, PROBLEMS, REACTIONS, VACCINES } from "../clinic/catalogue.ts";
import { PAYERS } from "../clinic/payers.ts";
import type { Resource } from "./chart.ts";
import { coded, named } from "./coded.ts";
import { daysBefore } from "./days-before.ts";
import { momentBefore } from "./moment-before.ts";
import type { Reference } from "./reference.ts";

/** What stands in the problem list; every fourth problem is resolved. */
export function inventProblems(random: Random, subject: Reference, count: number, now: Date): Resource[] {
  return random.sample(PROBLEMS, count).map((problem, index) => {
    const status = index % 4 === 3 ? "resolved" : "active";
    return {
      resourceType: "Condition",
      id: random.uuid(),
      clinicalStatus: coded("http://terminology.hl7.org/CodeSystem/condition-clinical", status, status),
      code: named(problem),
      subject,
      onsetDateTime: isoDay(momentBefore(random, now, 400, 7000)),
      recordedDate: momentBefore(random, now, 10, 390).toISOString(),
      note: [{ text: `First noted by the referring clinic, letter ${random.digits(5)}` }],
    };
  });
}

/** Allergies with their reactions. */
export function inventAllergies(random: Random, subject: Reference, count: number, now: Date): Resource[] {
  return random.sample(ALLERGENS, count).map((allergen) => ({
    resourceType: "AllergyIntolerance",
    id: random.uuid(),
    clinicalStatus: coded("http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", "active", "active"),
    criticality: random.pick(["low", "high"]),
    code: named(allergen),
    patient: subject,
    recordedDate: momentBefore(random, now, 5, 2000).toISOString(),
    reaction: [{ manifestation: [named(random.pick(REACTIONS))] }],
    note: [{ text: `Told by the patient at age ${random.integer(11, 69)}` }],
  }));
}

/** Vaccines given. */
export function inventVaccines(random: Random, subject: Reference, count: number, now: Date): Resource[] {
  return random.sample(VACCINES, count).map((vaccine) => ({
    resourceType: "Immunization",
    id: random.uuid(),
    status: "completed",
    vaccineCode: named(vaccine),
    patient: subject,
    occurrenceDateTime: isoDay(momentBefore(random, now, 30, 1500)),
    lotNumber: `LOT-${random.digits(6)}`,
  }));
}

/** Who pays. */
export function inventCoverage(random: Random, subject: Reference, now: Date): Resource[] {
  return [
    {
      resourceType: "Coverage",
      id: random.uuid(),
      status: "active",
      beneficiary: subject,
      payor: [{ reference: `Organization/${random.pick(PAYERS).id}` }],
      subscriberId: `HL${random.digits(8)}`,
      period: { start: isoDay(momentBefore(random, now, 20, 300)), end: isoDay(daysBefore(now, -random.integer(60, 300))) },
    },
  ];
}

function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
