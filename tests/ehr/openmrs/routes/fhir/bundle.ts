import { randomUUID } from "node:crypto";

interface Resource {
  resourceType: string;
  id: string;
}

const LARGEST_PAGE = 500;

/** A FHIR search set: the page of it that the query asks for with `_count` and `_getpagesoffset`. */
export function bundle(resources: Resource[], query: URLSearchParams) {
  const offset = Number(query.get("_getpagesoffset") ?? 0);
  const count = Math.min(Number(query.get("_count") ?? 100), LARGEST_PAGE);
  const link = [{ relation: "self", url: "" }];
  if (offset + count < resources.length) {
    link.push({ relation: "next", url: "" });
  }
  return {
    resourceType: "Bundle",
    id: randomUUID(),
    type: "searchset",
    total: resources.length,
    link,
    entry: resources
      .slice(offset, offset + count)
      .map((resource) => ({ fullUrl: `${resource.resourceType}/${resource.id}`, resource })),
  };
}
