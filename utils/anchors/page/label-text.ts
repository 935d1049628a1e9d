import { normaliseText } from "../../ehr/page/label-role.ts";

/** Longer texts cannot be labels (the profile's schema), and are not worth normalising. */
const longestText = 400;

/** A text as it is compared with labels; empty where it can be none. */
export function labelText(text: string | null): string {
  return text !== null && text.length <= longestText ? normaliseText(text) : "";
}
