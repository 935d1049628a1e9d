import type { VerdictReport } from "../../utils/guidance/verdict-report.ts";
import { printWhen } from "../../utils/when/print-when.ts";
import { pushWords, verdictWords } from "./verdict-words.ts";

export interface WhyListProps {
  /** `null` until the page has answered. */
  report: VerdictReport | null;
  /** It was opened: the page is asked how things are now. */
  onOpen(): void;
}

/** For trainers: which gate stopped each tip, and what the conditions are judged by. */
export function WhyList({ report, onOpen }: WhyListProps) {
  return (
    <details class="why" onToggle={(event) => event.currentTarget.open && onOpen()}>
      <summary>Why don't I see a tip?</summary>
      {report && (
        <>
          <ul class="why-tips">
            {report.tips.map(({ tipId, title, language, when, verdict, push }) => (
              <li key={tipId} data-verdict={verdict}>
                <h3 lang={language}>{title}</h3>
                <p>
                  {verdictWords[verdict]} {push && pushWords[push]}
                </p>
                {verdict === "not-eligible" && <code>{printWhen(when)}</code>}
              </li>
            ))}
          </ul>
          {report.tips.length === 0 && <p>No pack for this EHR is on this device.</p>}
          <table class="why-keys">
            <caption>What conditions are judged by, now</caption>
            <tbody>
              {Object.keys(report.keys)
                .sort()
                .map((key) => (
                  <tr key={key}>
                    <th scope="row">{key}</th>
                    <td>{JSON.stringify(report.keys[key])}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </>
      )}
    </details>
  );
}
