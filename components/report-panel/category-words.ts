import type { Category } from "../../utils/protocol/report.ts";

/** What each category is called, in the order in which they are offered. */
export const categoryWords: Readonly<Record<Category, string>> = {
  "cant-find": "can't find it",
  "too-many-clicks": "too many clicks",
  "wrong-or-missing": "wrong or missing",
  "slow-or-down": "slow or down",
  confusing: "confusing",
  "alert-no-help": "this alert didn't help",
  "wrong-person": "came to the wrong person",
  workaround: "I found a way around",
  idea: "idea",
};

export const categories = Object.keys(categoryWords) as readonly Category[];
