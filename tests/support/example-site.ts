import type { SiteConfig } from "../../utils/site/site-config.ts";

/** A site on this machine, for tests and the demo. */
export function exampleSite(ports: { ehr: number; backlog: number }, change: Partial<SiteConfig> = {}): SiteConfig {
  return {
    siteName: "Riverside General (example)",
    ehr: { origins: [`http://127.0.0.1:${ports.ehr}`], profile: "openmrs" },
    backlog: { origin: `http://127.0.0.1:${ports.backlog}` },
    reportButton: "Report friction",
    offerOnFriction: false,
    safety: { watchers: "The patient safety desk", hours: "day and night", phone: "extension 5555" },
    chart: { route: "Call the help desk, extension 4444, and quote {number}.", phone: "extension 4444" },
    words: { mayRestore: true },
    ...change,
  };
}
