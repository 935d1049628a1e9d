import type { Resource } from "../people/chart.ts";
import { DRUGS, LABORATORY_ORDERS } from "./catalogue.ts";

const DROP_DOWN = [
  {
    url: "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
    valueCodeableConcept: { coding: [{ system: "http://hl7.org/fhir/questionnaire-item-control", code: "drop-down" }] },
  },
];

const item = (linkId: string, text: string, type: string, more: object = {}) => ({ linkId, text, type, ...more });
const options = (values: readonly string[]) => ({ answerOption: values.map((valueString) => ({ valueString })) });

/** The hospital's forms, as data: prescribing, and ordering a test. */
export const QUESTIONNAIRES: Resource[] = [
  {
    resourceType: "Questionnaire",
    id: "prescription",
    status: "active",
    item: [
      item("medication", "Medication", "choice", {
        required: true,
        extension: DROP_DOWN,
        ...options(DRUGS.map(([drug, strength, form]) => `${drug} ${strength} ${form}`)),
      }),
      item("directions", "Directions", "string", { required: true }),
      item("quantity", "Quantity to dispense", "integer", { required: true }),
      item("refills", "Number of refills", "integer"),
      item("as-needed", "Take only as needed", "boolean"),
      item("reason", "Reason for prescribing", "string"),
      item("note", "Note to the pharmacist", "text"),
    ],
  },
  {
    resourceType: "Questionnaire",
    id: "order",
    status: "active",
    item: [
      item("order", "Test or procedure", "choice", { required: true, extension: DROP_DOWN, ...options(LABORATORY_ORDERS) }),
      item("priority", "Urgency", "choice", { required: true, ...options(["Routine", "Urgent", "Stat"]) }),
      item("collection", "Date of collection", "date"),
      item("reason", "Reason for the order", "string"),
      item("fasting", "Patient must fast", "boolean"),
      item("note", "Instructions to the laboratory", "text"),
    ],
  },
];
