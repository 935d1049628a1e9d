import { roleOfAria, roleOfTag } from "../../ehr/page/label-role.ts";

/** Whether labels of any role but captions can be found at an element; `labelRoleOf` has the last word. */
export function mayHaveRole(element: Element): boolean {
  return element.localName in roleOfTag || (element.getAttribute("role") ?? "") in roleOfAria;
}
