import { elbowMark, emptyIcon, unknownPersonIcon } from "../overlay/icons.ts";
import { Icon } from "../shared/icon.tsx";

export interface NoticeProps {
  kind: "empty" | "no-profile" | "unknown-person";
  title: string;
  /** What it means and what comes next. */
  text: string;
}

const icons = { empty: emptyIcon, "no-profile": elbowMark, "unknown-person": unknownPersonIcon };

/** Says why there is nothing here, and what to do. */
export function Notice({ kind, title, text }: NoticeProps) {
  return (
    <div class="notice" role="status">
      <Icon paths={icons[kind]} size={24} />
      <p class="notice-title">{title}</p>
      <p>{text}</p>
    </div>
  );
}
