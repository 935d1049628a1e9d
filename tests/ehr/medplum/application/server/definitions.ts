import type { MemoryRepository } from "@medplum/fhir-router";

/** How Medplum's client asks for what a resource is made of, before it shows or edits one. */
const QUESTION = /StructureDefinitionList\(_filter: "name eq (\w+)"\)/;

/**
 * Answers that one GraphQL question without GraphQL: Medplum's engine first makes a schema of all of FHIR (most of a minute on a busy
 * machine), and the memory repository does not know `_filter`. `undefined` for any other question.
 */
export async function answerDefinitions(repository: MemoryRepository, question: unknown): Promise<object | undefined> {
  const name = typeof question === "string" ? QUESTION.exec(question)?.[1] : undefined;
  if (!name) return undefined;
  const definition = await repository.readResource("StructureDefinition", name);
  const parameters = await repository.searchResources({
    resourceType: "SearchParameter",
    filters: [{ code: "base", operator: "eq", value: name }],
    count: 200,
  });
  return { data: { StructureDefinitionList: [definition], SearchParameterList: parameters } };
}
