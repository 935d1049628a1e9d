import type { TestProject } from "vitest/node";
import { assembleOpenmrs } from "../ehr/openmrs/assemble.ts";
import { buildConsole } from "../support/build-console.ts";
import { buildExtension } from "../support/build-extension.ts";
import { exampleSite } from "../support/example-site.ts";
import { testPorts } from "./test-ports.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the extension as it ships. */
    extension: string;
    /** The same with classification taken out. */
    bypassed: string;
    /** The same for an EHR that it has no profile of. */
    unprofiled: string;
  }
}

/** Builds once what all end-to-end tests run: the extension in its variants, and the console; OpenMRS is put together. */
export default async function setUp(project: TestProject): Promise<void> {
  await assembleOpenmrs();
  const site = exampleSite(testPorts);
  project.provide("extension", await buildExtension({ site, output: "e2e" }));
  project.provide("bypassed", await buildExtension({ site, output: "e2e-bypass", variant: "bypass" }));
  const unprofiled = { ...site, ehr: { ...site.ehr, profile: null } };
  project.provide("unprofiled", await buildExtension({ site: unprofiled, output: "e2e-unprofiled" }));
  await buildConsole();
}
