/** Elements that a page's parts are made of; `main` and `body` hold too much to be one. */
const partTags: ReadonlySet<string> = new Set([
  ...["section", "article", "nav", "aside", "header", "footer", "form", "fieldset", "dialog", "table"],
]);
/** So many elements up from one, and down to the other, two stand beside each other; wrapping adds two. */
const upSteps = 3;
const downSteps = upSteps + 2;

/**
 * How the parts around two elements compare, told by their paths (`ElementFeatures.path`):
 * `same`: both stand in the same section, table or landmark; where neither stands in one, they are close beside each other · `alike`: in one of the same sort, which may have moved, or in none · `other`: in one of another sort.
 */
export function comparePart(one: string, other: string): "same" | "alike" | "other" {
  const [first, second] = [ancestorsOf(one), ancestorsOf(other)];
  const [part, otherPart] = [partOf(first), partOf(second)];
  if (part !== null && part === otherPart) return "same";
  if (part === null && otherPart === null) return isBeside(first, second) ? "same" : "alike";
  return sortOf(first) === sortOf(second) ? "alike" : "other";
}

function isBeside(first: readonly string[], second: readonly string[]): boolean {
  let common = 0;
  while (common < first.length && first[common] === second[common]) common += 1;
  return first.length - common <= upSteps && second.length - common <= downSteps;
}

function ancestorsOf(path: string): string[] {
  return path.split("/").slice(1, -1);
}

function partOf(ancestors: readonly string[]): string | null {
  const at = ancestors.findLastIndex((step) => partTags.has(tagOf(step)));
  return at < 0 ? null : ancestors.slice(0, at + 1).join("/");
}

/** The tags of the parts around, from the outermost. */
function sortOf(ancestors: readonly string[]): string {
  return ancestors
    .map(tagOf)
    .filter((tag) => partTags.has(tag))
    .join("/");
}

function tagOf(step: string): string {
  return step.replace(/\[.*$/, "");
}
