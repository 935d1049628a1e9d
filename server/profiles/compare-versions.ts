/** Order of two SemVer versions (https://semver.org, 11); a pre-release comes before its release. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [parts(one), parts(other)];
  for (const position of [0, 1, 2] as const) {
    const difference = left.numbers[position] - right.numbers[position];
    if (difference !== 0) return difference;
  }
  if (left.label === right.label) return 0;
  if (left.label === "") return 1;
  if (right.label === "") return -1;
  return left.label < right.label ? -1 : 1;
}

function parts(version: string): { numbers: [number, number, number]; label: string } {
  const [core = "", ...label] = version.split("-");
  const [major = 0, minor = 0, patch = 0] = core.split(".").map(Number);
  return { numbers: [major, minor, patch], label: label.join("-") };
}
