import type { Page } from "puppeteer";
import { logIn as logInMedplum } from "../../ehr/medplum/log-in.ts";
import { startMedplum } from "../../ehr/medplum/start.ts";
import { logIn as logInOpenmrs } from "../../ehr/openmrs/log-in.ts";
import { startOpenmrs } from "../../ehr/openmrs/start.ts";

/** An EHR that the bench opens, with people whom the vocabulary walk has never seen. */
export interface Subject {
  /** Also the name of its profile. */
  name: string;
  /** `shared`: a view of many patients, seen once by each user. */
  views: { view: string; path(chart: string): string; shared?: boolean }[];
  users: string[];
  /** Of so many charts one is opened in each view, another one in the next view: every chart is seen, and not every page of it. */
  everyOf: number;
  start(options: { port: number; seed: number; patients: number }): Promise<SubjectEhr>;
  logIn(page: Page, ehr: SubjectEhr, username: string): Promise<void>;
}

export interface SubjectEhr {
  baseUrl: string;
  charts: { uuid: string; kind: string; truth: string[] }[];
  users: { username: string; password: string }[];
  close(): Promise<void>;
}

const openmrsPath = (part: string) => (chart: string) => `/openmrs/spa/patient/${chart}/chart/${part}`;

export const openmrsSubject: Subject = {
  name: "openmrs",
  views: [
    { view: "patient-summary", path: openmrsPath("patient-summary") },
    { view: "vitals", path: openmrsPath("vitals-and-biometrics") },
    { view: "medications", path: openmrsPath("medications") },
    { view: "orders", path: openmrsPath("orders") },
    { view: "results", path: openmrsPath("results") },
    { view: "visits", path: openmrsPath("visits") },
    { view: "allergies", path: openmrsPath("allergies") },
    { view: "conditions", path: openmrsPath("conditions") },
    { view: "service-queues", path: () => "/openmrs/spa/home/service-queues", shared: true },
    { view: "appointments", path: () => "/openmrs/spa/home/appointments", shared: true },
    { view: "patient-search", path: () => "/openmrs/spa/search?query=a", shared: true },
    { view: "registration", path: () => "/openmrs/spa/patient-registration", shared: true },
  ],
  users: ["charge-nurse", "resident"],
  // Its pages take three times as long as the other EHR's.
  everyOf: 2,
  start: startOpenmrs,
  logIn: async (page, ehr, username) => await logInOpenmrs(page, ehr.baseUrl, userOf(ehr, username)),
};

const medplumPath = (part: string) => (chart: string) => `/patients/${chart}/${part}`;

export const medplumSubject: Subject = {
  name: "medplum",
  views: [
    { view: "patient-summary", path: medplumPath("summary") },
    { view: "timeline", path: medplumPath("timeline") },
    { view: "visits", path: medplumPath("visits") },
    { view: "problems", path: medplumPath("problems") },
    { view: "medications", path: medplumPath("medications") },
    { view: "medication-form", path: medplumPath("medications/new") },
    { view: "orders", path: medplumPath("orders") },
    { view: "order-form", path: medplumPath("orders/new") },
    { view: "results", path: medplumPath("results") },
    { view: "details", path: medplumPath("details") },
    { view: "details-form", path: medplumPath("details/edit") },
    { view: "patients", path: () => "/patients", shared: true },
    { view: "schedule", path: () => "/schedule", shared: true },
    { view: "book-appointment", path: () => "/schedule/book", shared: true },
    { view: "tasks", path: () => "/tasks", shared: true },
    { view: "prescriptions", path: () => "/prescriptions", shared: true },
  ],
  users: ["ward-nurse@lakeside.test", "consultant@lakeside.test"],
  everyOf: 1,
  start: startMedplum,
  logIn: async (page, ehr, username) => await logInMedplum(page, ehr.baseUrl, userOf(ehr, username)),
};

function userOf({ users }: SubjectEhr, username: string): SubjectEhr["users"][number] {
  const user = users.find((candidate) => candidate.username === username);
  if (!user) throw new Error(`The EHR has no user ${username}.`);
  return user;
}
