/** Most edits at which one name still looks like a slip of the other. */
const maximumEdits = 3;

/** The name that an author most likely meant, or `null` if none is close. */
export function nearestName(wrong: string, names: readonly string[]): string | null {
  const lower = wrong.toLowerCase();
  let best: { name: string; edits: number } | null = null;
  for (const name of names) {
    const edits = editDistance(lower, name.toLowerCase());
    if (edits <= Math.min(maximumEdits, Math.ceil(name.length / 2)) && (!best || edits < best.edits)) best = { name, edits };
  }
  return best?.name ?? null;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current[column] = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
