import { phoneIcon, safetyIcon } from "../overlay/icons.ts";
import { Icon } from "../shared/icon.tsx";
import { telephone } from "./telephone.ts";

export interface SafetyContact {
  /** Who watches reports that could harm: `the patient safety team`. */
  watchers: string;
  /** When: `every day 7–19 h`. */
  hours: string;
  /** Whom to call now, as it is dialled. */
  phone: string;
}

export interface HarmToggleProps {
  value: boolean;
  safety: SafetyContact;
  onChange(value: boolean): void;
}

/** Flags a report in one tap, and says at once who watches, when, and whom to call now. */
export function HarmToggle({ value, safety, onChange }: HarmToggleProps) {
  return (
    <div class="harm" data-on={value}>
      <button type="button" role="switch" class="harm-switch" aria-checked={value} onClick={() => onChange(!value)}>
        <Icon paths={safetyIcon} size={20} />
        <span class="harm-words">Could harm a patient</span>
        <span class="harm-track" aria-hidden="true" />
      </button>
      <div role="status">
        {value && (
          <div class="harm-contact">
            <p>
              Watched by {safety.watchers}, {safety.hours}. If someone could be hurt now, do not wait for an answer:
            </p>
            <a class="harm-call" href={telephone(safety.phone)}>
              <Icon paths={phoneIcon} size={20} />
              Call {safety.phone}
            </a>
          </div>
        )}
      </div>
    </div>
  );
}
