import { ageInYears } from "../../people/age-in-years.ts";
import { fullName } from "../../people/full-name.ts";
import type { Person } from "../../people/person.ts";
import { appointmentServiceOf } from "../clinic/appointment-services.ts";
import { choiceOf, DOSE_UNITS, FREQUENCIES } from "../clinic/order-entry.ts";
import { programOf } from "../clinic/programs.ts";
import type { Chart, Encounter, Order } from "./chart.ts";
import { dateForms, momentForms } from "./date-forms.ts";

/**
 * Every distinct string about the patient that the EHR may show, in the forms in which it shows them. Left out are
 * single digits and the words of short lists that every chart shares (sex, severity, route, unit).
 */
export function chartTruth(chart: Omit<Chart, "truth">, now: Date): string[] {
  const strings = [
    chart.uuid,
    ...personTruth(chart.person, now),
    ...chart.visits.flatMap(({ uuid, startedAt, stoppedAt }) => [uuid, ...momentForms(startedAt, stoppedAt)]),
    ...chart.encounters.flatMap(encounterTruth),
    ...chart.orders.flatMap(orderTruth),
    ...chart.conditions.flatMap(({ concept, onset, ended }) => [concept.display, ...dateForms(onset), ...dateForms(ended)]),
    ...chart.allergies.flatMap(({ allergen, reactions, note }) => [
      allergen.display,
      note,
      ...reactions.map(({ display }) => display),
    ]),
    ...chart.immunizations.flatMap(({ vaccine, at }) => [vaccine.display, ...momentForms(at)]),
    ...chart.enrollments.flatMap(({ programUuid, enrolledAt }) => [programOf(programUuid).display, ...momentForms(enrolledAt)]),
    ...chart.appointments.flatMap(({ uuid, at, serviceUuid }) => [
      uuid,
      appointmentServiceOf(serviceUuid).name,
      ...momentForms(at),
    ]),
  ];
  return [...new Set(strings.filter((text) => text !== "" && !/^\d$/.test(text)))];
}

function personTruth(person: Person, now: Date): string[] {
  const { given, middle = "", family, birthdate, identifier, phone = "", address } = person;
  return [
    given,
    middle,
    family,
    ...nameForms(fullName(person)),
    `${given} ${family}`,
    identifier,
    ...dateForms(new Date(`${birthdate}T00:00`)),
    birthdate,
    `${ageInYears(birthdate, now)} yrs`,
    phone,
    ...(address ? Object.values(address) : []),
  ];
}

/** The name, the initials on the picture, and the name with HTML entities as the picture's label has it. */
function nameForms(name: string): string[] {
  const initials = name.split(" ").map((word) => [...word][0] ?? "");
  const escaped = name.replaceAll("&", "&amp;").replaceAll("'", "&#39;");
  return [name, escaped, initials.slice(0, 3).join("").toUpperCase()];
}

function encounterTruth({ uuid, at, observations, diagnoses }: Encounter): string[] {
  const values = observations.map(({ value }) => String(value));
  const number = (name: string) => observations.find(({ concept }) => concept.display.startsWith(name))?.value;
  const pressure = [number("Systolic"), number("Diastolic")];
  const weight = Number(number("Weight"));
  const height = Number(number("Height"));
  return [
    uuid,
    ...momentForms(at),
    ...values,
    ...diagnoses,
    pressure[0] === undefined ? "" : `${pressure[0]} / ${pressure[1]}`,
    weight > 0 && height > 0 ? bodyMassIndex(weight, height) : "",
  ];
}

function bodyMassIndex(kilograms: number, centimetres: number): string {
  return (kilograms / (centimetres / 100) ** 2).toFixed(1);
}

function orderTruth({ uuid, orderNumber, concept, dosing, reason = "", activatedAt, stoppedAt, instructions = "" }: Order) {
  const strings = [uuid, orderNumber, concept.display, reason, instructions, instructions.toLowerCase()];
  if (dosing) {
    const { drug, dose, doseUnitUuid, frequencyUuid, duration, quantity } = dosing;
    strings.push(drug.display, drug.strength, `${dose} ${choiceOf(DOSE_UNITS, doseUnitUuid).display.toLowerCase()}`);
    strings.push(choiceOf(FREQUENCIES, frequencyUuid).display.toLowerCase(), `${duration} days`, `${quantity}`, `${dose}`);
  }
  return [...strings, ...momentForms(activatedAt, stoppedAt)];
}
