import { choiceOf, DOSE_UNITS, DURATION_UNITS, FREQUENCIES, ORDER_TYPES, OUTPATIENT, ROUTES } from "../../clinic/order-entry.ts";
import { providerOf } from "../../clinic/providers.ts";
import type { Chart, Dosing, Order } from "../../people/chart.ts";
import { presentConcept } from "./present-concept.ts";
import { presentProvider } from "./present-provider.ts";
import { restDate } from "./rest-date.ts";

/** A drug or test order in the form of the REST API. */
export function presentOrder(chart: Chart, order: Order) {
  const encounter = chart.encounters.find(({ uuid }) => uuid === order.encounterUuid);
  return {
    uuid: order.uuid,
    display: order.dosing?.drug.display ?? order.concept.display,
    type: order.kind === "drug" ? "drugorder" : "testorder",
    action: "NEW",
    orderNumber: order.orderNumber,
    accessionNumber: null,
    urgency: "ROUTINE",
    orderType: ORDER_TYPES[order.kind],
    careSetting: OUTPATIENT,
    dateActivated: restDate(order.activatedAt),
    dateStopped: restDate(order.stoppedAt),
    autoExpireDate: null,
    scheduledDate: null,
    patient: { uuid: chart.uuid, display: chart.name },
    orderer: presentProvider(providerOf(order.ordererUuid)),
    encounter: {
      uuid: order.encounterUuid,
      display: encounter?.type.display ?? "",
      visit: encounter?.visitUuid ? { uuid: encounter.visitUuid } : null,
    },
    concept: presentConcept(order.concept),
    instructions: order.instructions ?? "",
    orderReason: null,
    orderReasonNonCoded: order.reason ?? null,
    commentToFulfiller: null,
    previousOrder: null,
    fulfillerStatus: null,
    ...(order.dosing ? presentDosing(order.dosing, order.instructions ?? "") : {}),
  };
}

function presentDosing(dosing: Dosing, instructions: string) {
  const doseUnits = choiceOf(DOSE_UNITS, dosing.doseUnitUuid);
  const frequency = choiceOf(FREQUENCIES, dosing.frequencyUuid);
  return {
    drug: { ...dosing.drug, concept: presentConcept(dosing.drug.concept) },
    dose: dosing.dose,
    doseUnits,
    route: choiceOf(ROUTES, dosing.routeUuid),
    frequency: { ...frequency, concept: frequency },
    duration: dosing.duration,
    durationUnits: choiceOf(DURATION_UNITS, dosing.durationUnitUuid),
    quantity: dosing.quantity,
    quantityUnits: doseUnits,
    numRefills: dosing.refills,
    asNeeded: false,
    asNeededCondition: null,
    dosingType: "org.openmrs.SimpleDosingInstructions",
    dosingInstructions: instructions,
    brandName: null,
    dispenseAsWritten: false,
    drugNonCoded: null,
  };
}
