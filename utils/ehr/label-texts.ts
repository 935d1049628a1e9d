import type { Label } from "../protocol/profile.ts";

/** What a label says where the EHR speaks a language: mostly one thing. @param language a tag such as `es` or `es-MX`. */
export function labelTexts({ text, translations }: Pick<Label, "text" | "translations">, language: string): readonly string[] {
  return translations?.[language.split("-")[0] ?? ""] ?? [text];
}
