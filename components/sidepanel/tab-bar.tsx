import { useRef } from "preact/hooks";

export type SidePanelTab = "tips" | "learn" | "reports" | "news";

export interface TabBarProps {
  tab: SidePanelTab;
  /** What was not read yet. */
  unread: Readonly<Partial<Record<SidePanelTab, number>>>;
  onTab(tab: SidePanelTab): void;
}

const titles: Readonly<Record<SidePanelTab, string>> = {
  ...{ tips: "For this screen", learn: "Learn", reports: "My reports", news: "News" },
};
const tabs = Object.keys(titles) as SidePanelTab[];

/** Tabs as in the ARIA Authoring Practices: one stop for Tab, arrows move between them. */
export function TabBar({ tab, unread, onTab }: TabBarProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const turn = event.key === "ArrowRight" ? 1 : tabs.length - 1;
    const other = tabs[(tabs.indexOf(tab) + turn) % tabs.length] ?? tab;
    onTab(other);
    list.current?.querySelector<HTMLElement>(`#side-tab-${other}`)?.focus();
  };
  return (
    <div ref={list} class="side-tabs" role="tablist" aria-label="Elbow" onKeyDown={onKeyDown}>
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`side-tab-${each}`}
          aria-selected={each === tab}
          aria-controls="side-tabpanel"
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {titles[each]}
          {(unread[each] ?? 0) > 0 && (
            <span class="side-unread">
              {unread[each]}
              <span class="only-heard"> new</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
