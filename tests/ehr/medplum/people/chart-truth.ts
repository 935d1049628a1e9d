import { ageInYears } from "../../people/age-in-years.ts";
import { fullName } from "../../people/full-name.ts";
import type { Resource } from "./chart.ts";
import { dateForms } from "./date-forms.ts";

/** Members that say nothing of a patient: types, codes, units, and who of the staff did it. */
const NOT_OF_THE_PATIENT = new Set([
  "resourceType",
  "system",
  "code",
  "unit",
  "use",
  "intent",
  "status",
  "gender",
  "class",
  "clinicalStatus",
  "category",
  "relationship",
  "interpretation",
  "requester",
  "owner",
  "sender",
  "participant",
  "generalPractitioner",
  "resultsInterpreter",
  "criticality",
  "priority",
  "result",
  "referenceRange",
  "payor",
  "author",
]);
/** What was measured is the same for all; only the values are the patient's. */
const MEASUREMENTS = new Set(["Observation", "DiagnosticReport"]);
const INSTANT = /^\d{4}-\d\d-\d\d(?:T.*)?$/;

/**
 * Every distinct string of a patient's resources that the EHR may show, in the forms in which it shows them. Left out are single digits
 * and the words of short lists that every chart shares (sex, status, priority, unit).
 */
export function chartTruth(resources: readonly Resource[], now: Date): string[] {
  const [patient] = resources;
  const strings = [
    ...resources.flatMap((resource) => stringsIn(resource, !MEASUREMENTS.has(resource.resourceType))),
    ...(patient ? personTruth(patient, now) : []),
  ];
  return [...new Set(strings.map((text) => text.trim()).filter((text) => text !== "" && !/^\d$/.test(text)))];
}

function stringsIn(value: unknown, codes: boolean): string[] {
  if (typeof value === "string") return INSTANT.test(value) ? [value, ...dateForms(value)] : [value];
  if (typeof value === "number") return [`${value}`];
  if (Array.isArray(value)) return value.flatMap((inner) => stringsIn(inner, codes));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([member, inner]) => {
    // A `code` is a word for the reader where it is a concept, and a key for machines where it is a string.
    if (member === "code" && typeof inner === "object") return codes ? stringsIn(inner, codes) : [];
    if (NOT_OF_THE_PATIENT.has(member)) return [];
    if (member === "reference") return String(inner).split("/").slice(1);
    return [...quantityForms(inner), ...stringsIn(inner, codes)];
  });
}

function quantityForms(value: unknown): string[] {
  if (value === null || typeof value !== "object" || !("value" in value) || !("unit" in value)) return [];
  return [`${value.value} ${value.unit}`, `${value.value}${value.unit}`];
}

interface PatientResource {
  name: [{ given: string[]; family: string }];
  birthDate: string;
  address?: [{ line: [string]; city: string; state: string; postalCode: string; country: string }];
}

/** Names, initials, age and address as one line. */
function personTruth(patient: Resource, now: Date): string[] {
  const { name, birthDate, address } = patient as unknown as PatientResource;
  const [{ given, family }] = name;
  const first = given[0] ?? "";
  const age = ageInYears(birthDate, now);
  const whole = fullName({ given: given.join(" "), family, birthdate: birthDate, identifier: "", gender: "F" });
  const lines = (address ?? []).map(({ line, city, state, postalCode, country }) =>
    [...line, city, state, postalCode, country].join(", "),
  );
  return [
    whole,
    first,
    `${first} ${family}`,
    `${first[0] ?? ""}${family[0] ?? ""}`,
    `${age}Y`,
    `${age} years`,
    `${birthDate} (${age}Y)`,
    ...lines,
  ];
}
