import type { Random } from "../../people/random.ts";
import { DRUGS, type Drug } from "../clinic/drugs.ts";
import { LABORATORY_TESTS } from "../clinic/laboratory.ts";
import { DOSE_UNITS, DURATION_UNITS, FREQUENCIES, ROUTES } from "../clinic/order-entry.ts";
import { DIAGNOSES } from "../clinic/terms.ts";
import type { Dosing, Encounter, Order } from "./chart.ts";

const INSTRUCTIONS = ["Take with food", "Take before breakfast", "Do not crush", "Avoid grapefruit", "Drink plenty of water"];
const DAY = 86_400_000;
const TEST_ORDERS = 2;

/** Drug orders written in the given encounters, the first one in the first of them: `active` ones and `past` ones. */
export function inventDrugOrders(random: Random, encounters: Encounter[], counts: { active: number; past: number }): Order[] {
  return random.sample(DRUGS, counts.active + counts.past).map((drug, index) => {
    const encounter = index === 0 ? (encounters[0] as Encounter) : random.pick(encounters);
    const order: Order = {
      uuid: random.uuid(),
      kind: "drug",
      orderNumber: `ORD-${random.digits(6)}`,
      encounterUuid: encounter.uuid,
      ordererUuid: encounter.providerUuid,
      concept: drug.concept,
      activatedAt: encounter.at,
      reason: random.pick(DIAGNOSES).display,
      instructions: random.pick(INSTRUCTIONS),
      dosing: inventDosing(random, drug),
    };
    if (index >= counts.active) {
      order.activatedAt = new Date(encounter.at.getTime() - 90 * DAY);
      order.stoppedAt = new Date(encounter.at.getTime() - random.integer(2, 60) * DAY);
    }
    return order;
  });
}

/** Laboratory tests that wait for their result. */
export function inventTestOrders(random: Random, encounter: Encounter): Order[] {
  return random.sample(LABORATORY_TESTS, TEST_ORDERS).map((concept) => ({
    uuid: random.uuid(),
    kind: "test",
    orderNumber: `ORD-${random.digits(6)}`,
    encounterUuid: encounter.uuid,
    ordererUuid: encounter.providerUuid,
    concept,
    activatedAt: encounter.at,
    instructions: "",
  }));
}

const FORMS: Record<string, { unit: string; route: string; most: number }> = {
  Tablet: { unit: "Tablet", route: "Oral", most: 3 },
  Capsule: { unit: "Capsule", route: "Oral", most: 2 },
  Inhaler: { unit: "Puff", route: "Inhaled", most: 4 },
  Injection: { unit: "International units", route: "Subcutaneous", most: 38 },
};

function inventDosing(random: Random, drug: Drug): Dosing {
  const form = FORMS[drug.dosageForm.display] as (typeof FORMS)[string];
  const duration = random.integer(5, 90);
  const dose = random.integer(1, form.most);
  return {
    drug,
    dose,
    doseUnitUuid: uuidOf(DOSE_UNITS, form.unit),
    routeUuid: uuidOf(ROUTES, form.route),
    frequencyUuid: random.pick(FREQUENCIES).uuid,
    duration,
    durationUnitUuid: uuidOf(DURATION_UNITS, "Days"),
    quantity: dose * duration,
    refills: random.integer(0, 5),
  };
}

function uuidOf(choices: { uuid: string; display: string }[], display: string): string {
  return choices.find((choice) => choice.display === display)?.uuid ?? "";
}
