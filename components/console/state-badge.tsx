import type { CaseState } from "../../utils/protocol/sync.ts";
import { Icon } from "../shared/icon.tsx";
import { stateIcons, undoIcon } from "./icons.ts";
import { stateNames } from "./words.ts";

/** State of a case: icon and name. */
export function StateBadge({ state, withdrawn = false }: { state: CaseState; withdrawn?: boolean }) {
  return (
    <span class={`state state-${withdrawn ? "withdrawn" : state}`}>
      <Icon paths={withdrawn ? undoIcon : stateIcons[state]} />
      {withdrawn ? "Taken back" : stateNames[state]}
    </span>
  );
}
