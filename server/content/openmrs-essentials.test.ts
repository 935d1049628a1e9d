import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compilePack } from "../../utils/packs/compile-pack.ts";
import { missingTranslations } from "../../utils/packs/missing-translations.ts";
import { parsePack } from "../../utils/packs/parse-pack.ts";
import { ehrProfile } from "../../utils/protocol/profile.ts";
import { evaluate } from "../../utils/when/evaluate.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const profile = ehrProfile.parse(JSON.parse(read("../../public/profiles/openmrs.json")));
const parsed = parsePack(read("openmrs-essentials.pack.json"), "openmrs-essentials.pack.json", profile, "2026-11-30");

describe("the OpenMRS essentials", () => {
  test("fit the EHR profile", () => {
    expect(parsed.ok ? [] : parsed.errors).toEqual([]);
  });

  test("are complete in both languages", () => {
    expect(parsed.ok && missingTranslations(parsed.pack)).toEqual([]);
  });

  test("have tips, walkthroughs, scenarios, and a path for each role that the EHR tells", () => {
    if (!parsed.ok) throw new Error("the pack was refused");
    const { tips, walkthroughs, scenarios, paths } = parsed.pack.contributes;
    expect(tips.length).toBeGreaterThanOrEqual(30);
    expect(walkthroughs.length).toBeGreaterThanOrEqual(8);
    expect(scenarios.length).toBeGreaterThanOrEqual(3);
    const roles = [...new Set(Object.values(profile.person.roles.map))];
    const compiled = compilePack(parsed.pack, profile, "en");
    for (const role of roles) {
      const [path, ...others] = compiled.paths.filter(({ when }) => evaluate(when, { roles: [role] }));
      expect(others).toEqual([]);
      const lessons = [...compiled.walkthroughs, ...compiled.scenarios].filter(({ when }) => evaluate(when, { roles: [role] }));
      // Nobody's path has what is not for them.
      expect(lessons.map(({ id }) => id)).toEqual(expect.arrayContaining(path?.items.map(({ lessonId }) => lessonId) ?? [""]));
    }
    expect(paths).toHaveLength(roles.length);
  });

  test.each(["nurse", "physician", "clerk", "pharmacist"])("have at least four tips for a %s", (role) => {
    if (!parsed.ok) throw new Error("the pack was refused");
    const views = profile.views.map((view) => view.id);
    const tips = compilePack(parsed.pack, profile, "en").tips.filter((tip) =>
      views.some((view) => evaluate(tip.when, { roles: [role], view })),
    );
    expect(tips.length).toBeGreaterThanOrEqual(4);
    expect(tips.every((tip) => tip.anchor?.alternatives.length)).toBe(true);
  });

  test("are short enough for a card", () => {
    if (!parsed.ok) throw new Error("the pack was refused");
    for (const text of Object.values(parsed.pack.locales).flatMap((strings) => Object.values(strings))) {
      expect(text.length, text).toBeLessThanOrEqual(200);
    }
  });
});
