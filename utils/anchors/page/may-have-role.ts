import { roleOfAria, roleOfTag } from "../../ehr/page/label-role.ts";

/* Asked of every element of a page, for which sets are quicker than `in`. */
const tags: ReadonlySet<string> = new Set(Object.keys(roleOfTag));
const ariaRoles: ReadonlySet<string | null> = new Set(Object.keys(roleOfAria));

/** Whether labels of any role but captions can be found at an element; `labelRoleOf` has the last word. */
export function mayHaveRole(element: Element): boolean {
  return tags.has(element.localName) || ariaRoles.has(element.getAttribute("role"));
}
