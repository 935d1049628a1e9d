import type { CaseReport } from "./case-types.ts";
import { idText, whenText } from "./words.ts";

/** What is known of the moment of a report, without an exact time and without a person. */
export function ContextList({ report }: { report: CaseReport }) {
  const { view, workflow, roles, unit, ehr, environment, window } = report;
  const rows: [name: string, value: string | null][] = [
    ["Screen", view],
    ["Task", workflow],
    ["Role", roles.length > 0 ? roles.map(idText).join(", ") : null],
    ["Unit", unit && idText(unit)],
    ["When", whenText(report)],
    ["EHR", ehr && (environment === "practice" ? `${ehr}, practice environment` : ehr)],
    ["Window", window && `${window.width} × ${window.height}, at ${window.scalePercent} %`],
  ];
  const known = rows.filter(([, value]) => value !== null);
  return (
    <section class="context" aria-label="Context">
      <h2>Context</h2>
      {known.length === 0 && <p class="quiet">It arrives with the picture.</p>}
      <dl>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
