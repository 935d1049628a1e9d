import type { CaseState } from "../../utils/protocol/sync.ts";
import { Icon } from "../shared/icon.tsx";
import { stateIcons } from "./icons.ts";
import { Key } from "./key.tsx";
import { stateOrder } from "./shortcuts.ts";
import { stateNames } from "./words.ts";

export interface StateChoiceProps {
  value: CaseState | null;
  allowed: readonly CaseState[];
  onChoose: (state: CaseState) => void;
}

/** The states that a case may go to, each with its key. */
export function StateChoice({ value, allowed, onChoose }: StateChoiceProps) {
  return (
    <fieldset class="choices">
      <legend>What happens</legend>
      {stateOrder.map((state, index) => (
        <label key={state} class="choice">
          <input
            type="radio"
            name="state"
            value={state}
            checked={value === state}
            disabled={!allowed.includes(state)}
            aria-keyshortcuts={`${index + 1}`}
            onChange={() => onChoose(state)}
          />
          <Icon paths={stateIcons[state]} />
          <span>{stateNames[state]}</span>
          <Key of={`state:${state}`} />
        </label>
      ))}
    </fieldset>
  );
}
