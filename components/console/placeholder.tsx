import type { ComponentChildren } from "preact";
import { Icon } from "../shared/icon.tsx";

export interface PlaceholderProps {
  icon?: readonly string[];
  title: string;
  children?: ComponentChildren;
  /** `alert` is read out at once: something failed. */
  role?: "alert" | "status";
}

/** A designed state in place of content: empty, failed, withheld, destroyed. */
export function Placeholder({ icon, title, children, role }: PlaceholderProps) {
  return (
    <div class="placeholder" role={role}>
      {icon && <Icon paths={icon} size={24} />}
      <p class="placeholder-title">{title}</p>
      {children}
    </div>
  );
}

/** Grey shapes of what is coming; they appear only when it takes longer than a second. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">Loading</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="skeleton-line" />
      ))}
    </div>
  );
}
