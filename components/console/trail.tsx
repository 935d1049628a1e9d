import type { TrailLine } from "./case-types.ts";
import { trailText } from "./words.ts";

/** What the reporter did before the report, oldest first, in words. */
export function Trail({ lines }: { lines: TrailLine[] }) {
  return (
    <section class="trail" aria-label="Before the report">
      <h2>Before the report</h2>
      {lines.length === 0 && <p class="quiet">No steps were recorded.</p>}
      <ol>
        {together(lines).map(({ line, times }, index) => (
          <li key={`${index}-${line.kind}`}>
            <span class="trail-step">{trailText(line)}</span>
            {times > 1 && <span class="quiet">, {times} times</span>}
            {line.kind !== "view" && line.view && <span class="quiet"> in {line.view}</span>}
            {index > 0 && <span class="trail-wait">{waitText(line.halfSeconds)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The same step again and again is one line, with how often; it stands where it began. */
function together(lines: readonly TrailLine[]): { line: TrailLine; times: number }[] {
  const groups: { line: TrailLine; times: number }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const again = last && trailText(last.line) === trailText(line) && last.line.view === line.view;
    if (again) last.times++;
    else groups.push({ line, times: 1 });
  }
  return groups;
}

/** Time since the step before. */
function waitText(halfSeconds: number): string {
  const seconds = halfSeconds / 2;
  return seconds < 60 ? `${seconds} s later` : `${Math.round(seconds / 60)} min later`;
}
