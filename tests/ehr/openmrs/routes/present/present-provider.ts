import type { Provider } from "../../clinic/providers.ts";

/** A provider in the form of the REST API. */
export function presentProvider({ uuid, identifier, personUuid, display }: Provider) {
  return {
    uuid,
    display: `${identifier} - ${display}`,
    identifier,
    person: { uuid: personUuid, display },
    attributes: [],
    retired: false,
  };
}
