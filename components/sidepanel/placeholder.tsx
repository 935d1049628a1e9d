import { elbowMark, emptyIcon, unknownPersonIcon } from "../overlay/icons.ts";
import { Icon } from "../shared/icon.tsx";

export interface PlaceholderProps {
  kind: "empty" | "no-profile" | "unknown-person";
  title: string;
  /** What it means and what comes next. */
  text: string;
}

const icons = { empty: emptyIcon, "no-profile": elbowMark, "unknown-person": unknownPersonIcon };

/** Says why there is nothing here, and what to do. */
export function Placeholder({ kind, title, text }: PlaceholderProps) {
  return (
    <div class="placeholder" role="status">
      <Icon paths={icons[kind]} size={24} />
      <p class="placeholder-title">{title}</p>
      <p>{text}</p>
    </div>
  );
}
