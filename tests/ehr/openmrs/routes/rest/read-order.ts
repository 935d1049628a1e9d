import { conceptOf } from "../../clinic/dictionary.ts";
import { DRUGS } from "../../clinic/drugs.ts";
import type { Chart, Encounter, Order } from "../../people/chart.ts";

/** An order as the order basket sends it. */
export interface SentOrder {
  action?: string;
  type?: string;
  concept?: string;
  drug?: string;
  dose?: number;
  doseUnits?: string;
  route?: string;
  frequency?: string;
  duration?: number;
  durationUnits?: string;
  quantity?: number;
  numRefills?: number;
  orderReasonNonCoded?: string;
  dosingInstructions?: string;
  instructions?: string;
  previousOrder?: string;
}

/** Keeps what was ordered; an order that revises or discontinues another one stops that one. */
export function readOrder(
  sent: SentOrder,
  context: { uuid: string; orderNumber: string; encounter: Encounter; providerUuid: string; chart: Chart },
): Order {
  const { uuid, orderNumber, encounter, providerUuid, chart } = context;
  const now = new Date();
  const previous = chart.orders.find((order) => order.uuid === sent.previousOrder);
  if (previous) {
    previous.stoppedAt = now;
  }
  const drug = DRUGS.find((candidate) => candidate.uuid === sent.drug);
  const order: Order = {
    uuid,
    kind: drug ? "drug" : "test",
    orderNumber,
    encounterUuid: encounter.uuid,
    ordererUuid: providerUuid,
    concept: drug?.concept ?? conceptOf(sent.concept ?? ""),
    activatedAt: now,
    reason: sent.orderReasonNonCoded,
    instructions: sent.dosingInstructions ?? sent.instructions ?? "",
  };
  if (sent.action === "DISCONTINUE") {
    order.stoppedAt = now;
  }
  if (drug) {
    order.dosing = {
      drug,
      dose: sent.dose ?? 1,
      doseUnitUuid: sent.doseUnits ?? "",
      routeUuid: sent.route ?? "",
      frequencyUuid: sent.frequency ?? "",
      duration: sent.duration ?? 0,
      durationUnitUuid: sent.durationUnits ?? "",
      quantity: sent.quantity ?? null,
      refills: sent.numRefills ?? null,
    };
  }
  return order;
}
