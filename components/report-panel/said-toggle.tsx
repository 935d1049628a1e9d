import { Icon } from "../shared/icon.tsx";

export interface SaidToggleProps {
  icon: readonly string[];
  words: string;
  value: boolean;
  onChange(value: boolean): void;
}

/** One more thing that a tap says of a report, and a second tap takes back. */
export function SaidToggle({ icon, words, value, onChange }: SaidToggleProps) {
  return (
    <button type="button" class="said" aria-pressed={value} onClick={() => onChange(!value)}>
      <Icon paths={icon} size={20} />
      {words}
    </button>
  );
}
