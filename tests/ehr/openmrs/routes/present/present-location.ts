import type { Location } from "../../clinic/locations.ts";

/** A location in the form of the REST API; every one can be logged in at and have visits. */
export function presentLocation({ uuid, display }: Location) {
  const tags = ["Login Location", "Visit Location"].map((name) => ({ uuid: name, display: name, name }));
  return { uuid, display, name: display, description: display, tags, childLocations: [], parentLocation: null };
}
