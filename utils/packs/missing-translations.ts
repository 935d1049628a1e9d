import type { Pack } from "../protocol/pack.ts";

/** Strings that a language lacks and that fall back to the pack's first language. */
export function missingTranslations({ locales }: Pack): { language: string; key: string }[] {
  const [fallback, ...others] = Object.entries(locales);
  return others.flatMap(([language, strings]) =>
    Object.keys(fallback?.[1] ?? {})
      .filter((key) => !Object.hasOwn(strings, key))
      .map((key) => ({ language, key })),
  );
}
