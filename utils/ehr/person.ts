import type { EhrProfile } from "../protocol/profile.ts";

/** Who is signed in to the EHR now. The id stays in memory; on disk and on the wire only `personKey` (utils/ehr/worker) stands for it. */
export interface Person {
  id: string;
  roles: string[];
  unit: string | null;
}

/**
 * Reads the person from the EHR's own answer, by the paths that the profile gives.
 * @returns `null` when nobody is signed in, or the answer is not what the profile says.
 */
export function readPerson(profile: EhrProfile, answer: unknown): Person | null {
  const { signedIn, id, roles, unit } = profile.person;
  if (valuesAt(answer, signedIn)[0] !== true) return null;
  const [personId] = valuesAt(answer, id);
  if (typeof personId !== "string" || personId === "") return null;
  const known = (map: Readonly<Record<string, string>>) => (value: unknown) =>
    typeof value === "string" && Object.hasOwn(map, value) ? [map[value] ?? ""] : [];
  return {
    id: personId,
    roles: [...new Set(valuesAt(answer, roles.path).flatMap(known(roles.map)))].sort(),
    unit: valuesAt(answer, unit.path).flatMap(known(unit.map))[0] ?? null,
  };
}

/** Every value at a dotted path; `name[]` goes through all members of a list. */
export function valuesAt(value: unknown, path: string): unknown[] {
  let values: unknown[] = [value];
  for (const step of path.split(".")) {
    const list = step.endsWith("[]");
    const name = list ? step.slice(0, -2) : step;
    values = values.flatMap((inner) => {
      if (inner === null || typeof inner !== "object" || !Object.hasOwn(inner, name)) return [];
      const found = (inner as Record<string, unknown>)[name];
      if (!list) return [found];
      return Array.isArray(found) ? found : [];
    });
  }
  return values;
}
