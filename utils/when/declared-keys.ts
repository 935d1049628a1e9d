export type KeyType = "string" | "number" | "boolean" | "list";

export interface DeclaredKey {
  /** Name as written in a clause; `<id>` stands for the id of a contribution of the same pack. */
  name: string;
  type: KeyType;
  description: string;
}

/** Every key that a when clause may name. What is not here fails the lint, because it would silently never be true. */
export const declaredKeys: readonly DeclaredKey[] = [
  { name: "roles", type: "list", description: "Roles of the person who is signed in to the EHR: 'nurse' in roles." },
  { name: "unit", type: "string", description: "Unit the person is signed in to." },
  { name: "view", type: "string", description: "View of the EHR that is on screen, as the EHR profile names it." },
  { name: "workflow", type: "string", description: "Workflow that the view belongs to, as the EHR profile names it." },
  { name: "environment", type: "string", description: "'live' or 'practice'." },
  { name: "locale", type: "string", description: "Language of the EHR's interface: 'en', 'es'." },
  { name: "hour", type: "number", description: "Hour of the local day, 0 to 23." },
  { name: "daysSinceGoLive", type: "number", description: "Days since the EHR went live, where the site says when that was." },
  { name: "offline", type: "boolean", description: "The network is down." },
  { name: "tip.<id>.seen", type: "boolean", description: "The person has read the tip with this id." },
  { name: "walkthrough.<id>.done", type: "boolean", description: "The person has finished the walkthrough with this id." },
  { name: "scenario.<id>.passed", type: "boolean", description: "The person has passed the scenario with this id." },
];

const exact = new Map(declaredKeys.map((key) => [key.name, key]));
const tipSeen = /^tip\.([a-z0-9]+(?:[.-][a-z0-9]+)*)\.seen$/;
const walkthroughDone = /^walkthrough\.([a-z0-9]+(?:[.-][a-z0-9]+)*)\.done$/;
const scenarioPassed = /^scenario\.([a-z0-9]+(?:[.-][a-z0-9]+)*)\.passed$/;

/** The declaration of a key, or `null` for a key that nobody declared. */
export function declaredKey(name: string): DeclaredKey | null {
  if (tipSeen.test(name)) return exact.get("tip.<id>.seen") ?? null;
  if (walkthroughDone.test(name)) return exact.get("walkthrough.<id>.done") ?? null;
  if (scenarioPassed.test(name)) return exact.get("scenario.<id>.passed") ?? null;
  return name.includes("<") ? null : (exact.get(name) ?? null);
}

/** The tip that a key speaks of: `first-dose` for `tip.first-dose.seen`, else `null`. */
export function tipOfKey(name: string): string | null {
  return tipSeen.exec(name)?.[1] ?? null;
}

/** The walkthrough that a key speaks of: `record-vitals` for `walkthrough.record-vitals.done`, else `null`. */
export function walkthroughOfKey(name: string): string | null {
  return walkthroughDone.exec(name)?.[1] ?? null;
}

/** The scenario that a key speaks of: `fever` for `scenario.fever.passed`, else `null`. */
export function scenarioOfKey(name: string): string | null {
  return scenarioPassed.exec(name)?.[1] ?? null;
}
