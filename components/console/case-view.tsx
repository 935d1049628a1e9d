import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../shared/icon.tsx";
import type { CaseDetail } from "./case-types.ts";
import { backIcon, safetyIcon } from "./icons.ts";
import { Key } from "./key.tsx";
import { StateBadge } from "./state-badge.tsx";
import { idText } from "./words.ts";

export interface CaseViewProps {
  detail: CaseDetail;
  backHref: string;
  /** Where a notice about the case is written. */
  newsHref: string;
  /** Whether the case was opened here and now, rather than with the page. */
  takeFocus: boolean;
  /** The reports, oldest first. */
  children: ComponentChildren;
}

/** A case: what it is about, and its reports. Its heading takes the focus when the case is opened. */
export function CaseView({ detail, backHref, newsHref, takeFocus, children }: CaseViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) heading.current?.focus({ preventScroll: true });
  }, [detail.number]);
  const [first] = detail.reports;
  return (
    <article class="case" aria-labelledby="case-title">
      <header class="case-header">
        <a class="button button-quiet case-back" href={backHref} aria-keyshortcuts="u">
          <Icon paths={backIcon} />
          All cases
          <Key of="back" />
        </a>
        <div class="case-titles">
          <h1 id="case-title" tabIndex={-1} ref={heading}>
            <span class="case-title-number">#{detail.number}</span> {first?.view ?? "Words only so far"}
          </h1>
          <p class="case-chips">
            <StateBadge state={detail.state} withdrawn={detail.withdrawn} />
            {detail.safety && (
              <span class="chip chip-safety">
                <Icon paths={safetyIcon} /> Could harm a patient
              </span>
            )}
            {first?.unit && <span class="chip">{idText(first.unit)}</span>}
            {detail.reports.length > 1 && <span class="chip">{detail.reports.length} reports</span>}
            <a href={newsHref}>Tell everybody</a>
          </p>
        </div>
      </header>
      {children}
    </article>
  );
}
