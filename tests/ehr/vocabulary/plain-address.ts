/** The address that a route's template stands for by itself; `null` where a part of it has to be chosen first. */
export function plainAddress(template: string): string | null {
  const plain = template.replace(/\/\*$/, "");
  return plain.includes("*") || plain.includes("/:") ? null : plain;
}
