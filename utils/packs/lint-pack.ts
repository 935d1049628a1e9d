import type { EhrProfile } from "../protocol/profile.ts";
import { completionEventOf } from "./completion-event.ts";
import { contributionsOf } from "./contributions-of.ts";
import { missingTranslations } from "./missing-translations.ts";
import type { PackError } from "./pack-error.ts";
import { errorsAt, parsePack } from "./parse-pack.ts";

export interface PackFindings {
  /** They keep the pack from being published. */
  errors: PackError[];
  /** The pack works, and somebody should know. */
  warnings: PackError[];
}

/**
 * Everything that can be said of a pack's file before it is published. Never throws.
 * @param today `YYYY-MM-DD`: tips past their day are errors.
 */
export function lintPack(text: string, fileName: string, profile: EhrProfile, today: string): PackFindings {
  const parsed = parsePack(text, fileName, profile, today);
  if (!parsed.ok) return { errors: parsed.errors, warnings: [] };
  const { pack } = parsed;
  const [fallback] = Object.keys(pack.locales);
  const contributions = contributionsOf(pack);
  const used = new Set(contributions.flatMap(({ anchors }) => anchors.map(({ name }) => name)));
  for (const { text } of contributions.flatMap(({ events }) => events)) {
    const event = completionEventOf(text);
    if (event && "anchor" in event) used.add(event.anchor);
  }
  const findings = [
    ...missingTranslations(pack).map(({ language, key }) => ({
      path: ["locales", language],
      atKey: true,
      message: `"${key}" is not translated into "${language}"; it is shown in "${fallback}".`,
    })),
    ...contributions.flatMap(({ id, path, reviewBy }) =>
      reviewBy !== undefined && reviewBy < today
        ? [{ path: [...path, "reviewBy"], message: `"${id}" was to be reviewed by ${reviewBy}.` }]
        : [],
    ),
    ...Object.keys(pack.contributes.pictures)
      .filter(
        (name) =>
          !Object.values(pack.locales).some((strings) => Object.values(strings).some((text) => text.includes(`](${name})`))),
      )
      .map((name) => ({ path: ["contributes", "pictures", name], atKey: true, message: `No text shows the picture "${name}".` })),
    ...Object.keys(pack.contributes.anchors)
      .filter((anchor) => !used.has(anchor))
      .map((anchor) => ({
        path: ["contributes", "anchors", anchor],
        atKey: true,
        message: `Nothing uses the anchor "${anchor}".`,
      })),
  ];
  return { errors: [], warnings: errorsAt(text, fileName, findings) };
}
