import type { FrictionSignal } from "../../utils/protocol/report.ts";
import type { NoticedFacts } from "./case-types.ts";
import { countText, requestText, signalTexts } from "./noticed-words.ts";

/** What Elbow noticed in the page before the report, and nobody said. */
export function NoticedList({ noticed }: { noticed: NoticedFacts }) {
  const { signals, requests, pageErrors, longTasks } = noticed;
  const seen = (Object.keys(signalTexts) as FrictionSignal[]).filter((kind) => signals[kind] > 0);
  const stalls = [
    longTasks.to200ms > 0 && `${countText(longTasks.to200ms)} for up to 0.2 s`,
    longTasks.to1s > 0 && `${countText(longTasks.to1s)} for up to 1 s`,
    longTasks.over1s > 0 && `${countText(longTasks.over1s)} for longer`,
  ].filter((text) => text !== false);
  const nothing = seen.length + requests.length + pageErrors + stalls.length === 0;
  return (
    <section class="noticed" aria-label="Noticed before the report">
      <h2>Noticed before the report</h2>
      {nothing && <p class="quiet">Nothing in the ten minutes before.</p>}
      <ul>
        {seen.map((kind) => (
          <li key={kind}>
            {signalTexts[kind]}, <span class="quiet">{countText(signals[kind])}</span>
          </li>
        ))}
        {requests.map((request, index) => (
          <li key={`${index}-${request.api}`}>{requestText(request)}</li>
        ))}
        {pageErrors > 0 && (
          <li>
            The page’s script failed, <span class="quiet">{countText(pageErrors)}</span>
            <span class="noticed-note">
              This can be forged by the page: take it as a hint{signals.errorClick > 0 && ", and what failed after a click too"}.
            </span>
          </li>
        )}
        {stalls.length > 0 && (
          <li>
            The page stood still, <span class="quiet">{stalls.join("; ")}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
