import type { Label } from "../protocol/profile.ts";

/** Labels with what they say in one language as it was learned now; what they say in others stays. @param said by label id. */
export function translatedLabels(labels: readonly Label[], language: string, said: ReadonlyMap<string, string[]>): Label[] {
  return labels.map(({ translations: before, ...label }) => {
    const { [language]: _before, ...others } = before ?? {};
    const texts = said.get(label.id);
    const translations = texts === undefined ? others : { ...others, [language]: texts };
    return Object.keys(translations).length > 0 ? { ...label, translations } : label;
  });
}

/** Labels learned anew, with what those of the same id were known to say in other languages. */
export function withTranslations(labels: readonly Label[], before: readonly Label[]): Label[] {
  const known = new Map(before.map(({ id, translations }) => [id, translations]));
  return labels.map((label) => {
    const translations = known.get(label.id);
    return translations ? { ...label, translations } : label;
  });
}
