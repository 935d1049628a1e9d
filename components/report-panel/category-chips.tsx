import type { Category } from "../../utils/protocol/report.ts";
import { categories, categoryWords } from "./category-words.ts";

export interface CategoryChipsProps {
  value: Category | null;
  onChange(value: Category | null): void;
}

/** One tap says what it was; a second tap takes it back. */
export function CategoryChips({ value, onChange }: CategoryChipsProps) {
  return (
    <fieldset class="chips">
      <legend>What was it?</legend>
      {categories.map((category) => (
        <button
          key={category}
          type="button"
          class="chip"
          aria-pressed={value === category}
          onClick={() => onChange(value === category ? null : category)}
        >
          {categoryWords[category]}
        </button>
      ))}
    </fieldset>
  );
}
