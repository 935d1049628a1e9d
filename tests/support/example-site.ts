import type { SiteConfig } from "../../utils/site/site-config.ts";

/** One live origin of an EHR, captured as its profile says. */
export function exampleEhr(origin: string, profile: string | null): SiteConfig["ehr"] {
  return { origins: [origin], practiceOrigins: [], profile, captureAtMost: {} };
}

/** A site on this machine, for tests and the demo. */
export function exampleSite(ports: { ehr: number; backlog: number }, change: Partial<SiteConfig> = {}): SiteConfig {
  return {
    siteName: "Riverside General (example)",
    ehr: exampleEhr(`http://127.0.0.1:${ports.ehr}`, "openmrs"),
    backlog: { origin: `http://127.0.0.1:${ports.backlog}` },
    people: [{ name: "Super users", help: "How to do something in the EHR", reach: "extension 4401" }],
    reportButton: "Report friction",
    offerOnFriction: false,
    pushTips: true,
    safety: { watchers: "the patient safety desk", hours: "day and night", phone: "extension 5555" },
    chart: { route: "Call the help desk, extension 4444, and quote {number}.", phone: "extension 4444" },
    words: { mayRestore: true },
    ...change,
  };
}
