import type { OpenReport } from "../../utils/report/open-report.ts";
import { noticeIcon } from "../overlay/icons.ts";
import { Icon } from "../shared/icon.tsx";

export interface KnownRowProps {
  known: OpenReport["known"];
  /** The one that the reporter has met. */
  value: string | null;
  onChange(value: string | null): void;
}

/** Known issues of the screen: one tap says that this is another report of it. */
export function KnownRow({ known, value, onChange }: KnownRowProps) {
  return (
    <div class="known">
      {known.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          class="known-issue"
          aria-pressed={value === id}
          onClick={() => onChange(value === id ? null : id)}
        >
          <Icon paths={noticeIcon} size={20} />
          <span class="known-words">
            <span class="known-said">We know of this: </span>
            {title}
          </span>
          <span class="known-too">Me too</span>
        </button>
      ))}
    </div>
  );
}
