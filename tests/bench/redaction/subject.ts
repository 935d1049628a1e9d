import type { Page } from "puppeteer";
import { logIn } from "../../ehr/openmrs/log-in.ts";
import { startOpenmrs } from "../../ehr/openmrs/start.ts";

/** An EHR that the bench opens, with people whom the vocabulary walk has never seen. */
export interface Subject {
  /** Also the name of its profile. */
  name: string;
  /** `shared`: a view of many patients, seen once by each user. */
  views: { view: string; path(chart: string): string; shared?: boolean }[];
  users: string[];
  start(options: { port: number; seed: number; patients: number }): Promise<SubjectEhr>;
  logIn(page: Page, ehr: SubjectEhr, username: string): Promise<void>;
}

export interface SubjectEhr {
  baseUrl: string;
  charts: { uuid: string; kind: string; truth: string[] }[];
  users: { username: string; password: string; display: string }[];
  close(): Promise<void>;
}

const chartPath = (part: string) => (chart: string) => `/openmrs/spa/patient/${chart}/chart/${part}`;

export const openmrsSubject: Subject = {
  name: "openmrs",
  views: [
    { view: "patient-summary", path: chartPath("patient-summary") },
    { view: "vitals", path: chartPath("vitals-and-biometrics") },
    { view: "medications", path: chartPath("medications") },
    { view: "orders", path: chartPath("orders") },
    { view: "results", path: chartPath("results") },
    { view: "visits", path: chartPath("visits") },
    { view: "allergies", path: chartPath("allergies") },
    { view: "conditions", path: chartPath("conditions") },
    { view: "service-queues", path: () => "/openmrs/spa/home/service-queues", shared: true },
    { view: "appointments", path: () => "/openmrs/spa/home/appointments", shared: true },
    { view: "patient-search", path: () => "/openmrs/spa/search?query=a", shared: true },
    { view: "registration", path: () => "/openmrs/spa/patient-registration", shared: true },
  ],
  users: ["charge-nurse", "resident"],
  start: startOpenmrs,
  logIn: async (page, ehr, username) => {
    const user = ehr.users.find((candidate) => candidate.username === username);
    if (!user) throw new Error(`The EHR has no user ${username}.`);
    await logIn(page, ehr.baseUrl, user);
  },
};
