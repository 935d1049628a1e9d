import type { ElementFeatures } from "./element-features.ts";

/** What an element says to a person: its accessible name, or where it has none its text. */
export function saysOf({ accessibleName, visibleText }: Pick<ElementFeatures, "accessibleName" | "visibleText">): string {
  return accessibleName === "" ? visibleText : accessibleName;
}
