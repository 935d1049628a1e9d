import type { Resource } from "../people/chart.ts";

/** Who pays for care. */
export const PAYERS: Resource[] = ["Harborlight Mutual", "Prairie Health Plan", "Union of Weavers Fund"].map((name, index) => ({
  resourceType: "Organization",
  id: `payer-${index + 1}`,
  active: true,
  name,
}));
