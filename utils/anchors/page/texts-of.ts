import { labelText } from "./label-text.ts";
import { mayHaveRole } from "./may-have-role.ts";
import { textRun } from "./text-run.ts";

/** What of an element may be a label: each of its own texts, and all that it says where it may have a role; empty ones are none. */
export function textsOf(element: Element): Set<string> {
  const texts = new Set<string>();
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) texts.add(labelText(textRun(node as Text)));
  }
  if (mayHaveRole(element)) texts.add(labelText(element.textContent));
  return texts;
}
