import type { CaseDecision } from "./case-types.ts";
import { StateBadge } from "./state-badge.tsx";
import { dayText } from "./words.ts";

/** What was decided before, newest first; an undone decision stays on record. */
export function DecisionHistory({ decisions }: { decisions: CaseDecision[] }) {
  if (decisions.length === 0) return null;
  return (
    <section class="history" aria-label="History">
      <h3>History</h3>
      <ol>
        {decisions.map(({ id, day, actor, state, reason, undone, undoes }) => (
          <li key={id} class={undone ? "undone" : ""}>
            <p class="history-line">
              {undoes ? <span>Undone: back to</span> : undone && <span>Undone:</span>}
              <StateBadge state={state} />
            </p>
            {reason && <p class="history-reason">{reason}</p>}
            <p class="quiet">
              {dayText(day)}, {actor}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
