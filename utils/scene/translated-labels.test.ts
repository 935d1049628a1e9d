import { expect, test } from "vitest";
import type { Label } from "../protocol/profile.ts";
import { translatedLabels, withTranslations } from "./translated-labels.ts";

const label = (id: string, translations?: Label["translations"]) =>
  ({ id, text: id, role: "button", places: [], ...(translations ? { translations } : {}) }) as unknown as Label;

test("what is learned of one language replaces what was known of it, and leaves the others", () => {
  const labels = [label("save", { es: ["Salvar"], fr: ["Enregistrer"] }), label("add", { es: ["Sumar"] }), label("edit")];
  expect(translatedLabels(labels, "es", new Map([["save", ["Guardar"]]]))).toEqual([
    label("save", { es: ["Guardar"], fr: ["Enregistrer"] }),
    label("add"),
    label("edit"),
  ]);
});

test("labels that are learned anew keep what they say in other languages", () => {
  const before = [label("save", { es: ["Guardar"] }), label("gone", { es: ["Ido"] })];
  expect(withTranslations([label("save"), label("new")], before)).toEqual([label("save", { es: ["Guardar"] }), label("new")]);
});
