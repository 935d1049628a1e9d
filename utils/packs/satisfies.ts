/**
 * Does a version lie in a range? A range is an exact version, or `^1.2.3`: that version or later, up to the next change of the
 * first number that is not zero (https://semver.org). A pre-release satisfies only itself.
 */
export function satisfies(range: string, version: string): boolean {
  if (!range.startsWith("^")) return range === version;
  const least = numbersOf(range.slice(1));
  const actual = numbersOf(version);
  if (!least || !actual) return false;
  const firstThatCounts = least.findIndex((number) => number > 0);
  const fixed = firstThatCounts === -1 ? least.length : firstThatCounts + 1;
  for (let index = 0; index < fixed - 1; index += 1) if (actual[index] !== least[index]) return false;
  return actual[fixed - 1] === least[fixed - 1] && !isLess(actual, least);
}

function numbersOf(version: string): number[] | null {
  return /^\d+\.\d+\.\d+$/.test(version) ? version.split(".").map(Number) : null;
}

function isLess(left: readonly number[], right: readonly number[]): boolean {
  const index = left.findIndex((number, place) => number !== right[place]);
  return index !== -1 && (left[index] ?? 0) < (right[index] ?? 0);
}
