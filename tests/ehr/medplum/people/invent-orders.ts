import type { Random } from "../../people/random.ts";
import { DRUGS, LABORATORY_ORDERS, PROBLEMS } from "../clinic/catalogue.ts";
import { USERS } from "../clinic/users.ts";
import type { Resource } from "./chart.ts";
import { coded, named } from "./coded.ts";
import { daysBefore } from "./days-before.ts";
import { momentBefore } from "./moment-before.ts";
import type { Reference } from "./reference.ts";
import { staffReference } from "./staff-reference.ts";

/** Prescriptions: `active` ones and `past` ones. */
export function inventPrescriptions(
  random: Random,
  subject: Reference,
  { active, past, now }: { active: number; past: number; now: Date },
): Resource[] {
  return random.sample(DRUGS, active + past).map(([drug, strength, form, directions], index) => ({
    resourceType: "MedicationRequest",
    id: random.uuid(),
    status: index < active ? "active" : "stopped",
    intent: "order",
    medicationCodeableConcept: named(`${drug} ${strength} ${form}`),
    subject,
    authoredOn: momentBefore(random, now, 1, 300).toISOString(),
    requester: staffReference(USERS[1]),
    reasonCode: [named(random.pick(PROBLEMS))],
    dosageInstruction: [{ text: directions }],
    dispenseRequest: {
      numberOfRepeatsAllowed: random.integer(0, 11),
      quantity: { value: random.integer(11, 184), unit: form },
    },
    note: [{ text: `Checked with pharmacy, call ${random.digits(4)}` }],
  }));
}

/** Orders for the laboratory and for pictures; the first is waited for, others are done. */
export function inventLaboratoryOrders(random: Random, subject: Reference, count: number, now: Date): Resource[] {
  return random.sample(LABORATORY_ORDERS, count).map((order, index) => ({
    resourceType: "ServiceRequest",
    id: random.uuid(),
    status: index === 0 ? "active" : "completed",
    intent: "order",
    priority: random.pick(["routine", "urgent", "stat"]),
    category: [coded("http://snomed.info/sct", "108252007", "Laboratory procedure")],
    code: named(order),
    requisition: { system: "Order", value: `RQ-${random.digits(6)}` },
    subject,
    authoredOn: daysBefore(now, index * 9 + random.integer(0, 8)).toISOString(),
    requester: staffReference(USERS[1]),
    reasonCode: [named(random.pick(PROBLEMS))],
    note: [{ text: `Draw from the left arm, bed ${random.integer(11, 98)}` }],
  }));
}
