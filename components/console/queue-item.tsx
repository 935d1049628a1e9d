import { Icon } from "../shared/icon.tsx";
import type { CaseSummary } from "./case-types.ts";
import { safetyIcon } from "./icons.ts";
import { StateBadge } from "./state-badge.tsx";
import { categoryNames, idText, shortDayText } from "./words.ts";

/** One case in the queue, as a link to its page. */
export function QueueItem({ entry, href, current }: { entry: CaseSummary; href: string; current: boolean }) {
  const { number, view, excerpt, category, unit, day, safety, state, withdrawn, reports, owner } = entry;
  const facts = [
    `#${number}`,
    category && categoryNames[category],
    unit && idText(unit),
    day && shortDayText(day),
    reports > 1 && `${reports} reports`,
    owner && `for ${owner}`,
  ].filter(Boolean);
  return (
    <li>
      <a class="case-link" href={href} aria-current={current ? "page" : undefined} data-number={number}>
        <span class="case-top">
          {safety && (
            <span class="case-safety">
              <Icon paths={safetyIcon} />
              <span class="unseen">Could harm a patient.</span>
            </span>
          )}
          <span class="case-view">{view ?? "Words only so far"}</span>
          <StateBadge state={state} withdrawn={withdrawn} />
        </span>
        {excerpt && <span class="case-excerpt">{excerpt}</span>}
        <span class="case-facts">{facts.join(" · ")}</span>
      </a>
    </li>
  );
}
