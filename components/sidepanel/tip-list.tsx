import { useRef } from "preact/hooks";
import type { CompiledTip } from "../../utils/packs/compiled-pack.ts";
import { RichTextView } from "../overlay/rich-text-view.tsx";
import { useSeen } from "./use-seen.ts";

export interface PanelTip extends Pick<CompiledTip, "id" | "title" | "body" | "language"> {
  seen: boolean;
  /** There is a mark for it on the page. */
  isOnPage: boolean;
}

export interface TipListProps {
  tips: readonly PanelTip[];
  onSeen(tipId: string): void;
}

/** All tips for a screen, each in full. */
export function TipList({ tips, onSeen }: TipListProps) {
  return (
    <div class="tips">
      {tips.map((tip) => (
        <Tip key={tip.id} tip={tip} onSeen={() => onSeen(tip.id)} />
      ))}
    </div>
  );
}

function Tip({ tip, onSeen }: { tip: PanelTip; onSeen(): void }) {
  const article = useRef<HTMLElement>(null);
  useSeen(article, !tip.seen, onSeen);
  return (
    <article ref={article} class="tip-entry" data-seen={tip.seen}>
      <h3 lang={tip.language}>
        {tip.title}
        {!tip.seen && <span class="only-heard"> (new)</span>}
      </h3>
      <RichTextView text={tip.body} language={tip.language} />
      {tip.isOnPage && <p class="tip-place">Marked on the page</p>}
    </article>
  );
}
