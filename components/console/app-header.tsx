import { Icon } from "../shared/icon.tsx";
import { elbowMark, keyboardIcon, offlineIcon } from "./icons.ts";
import { Key } from "./key.tsx";

export interface AppHeaderProps {
  live: boolean;
  homeHref: string;
  surveysHref: string;
  newsHref: string;
  /** What is in front. */
  page: "cases" | "surveys" | "news";
  onHelp: () => void;
}

/** The bar at the top: what this is, whether it is live, and the way to the keys. */
export function AppHeader({ live, homeHref, surveysHref, newsHref, page, onHelp }: AppHeaderProps) {
  return (
    <header class="app-header">
      <a class="brand" href={homeHref}>
        <span class="brand-mark">
          <Icon paths={elbowMark} size={20} />
        </span>
        <span>
          Elbow <span class="brand-part">Backlog</span>
        </span>
      </a>
      <a class="header-link" href={newsHref} aria-current={page === "news" ? "page" : undefined}>
        News
      </a>
      <a class="header-link" href={surveysHref} aria-current={page === "surveys" ? "page" : undefined}>
        Surveys
      </a>
      <span class={`live ${live ? "" : "live-lost"}`} role="status">
        {live ? (
          <>
            <span class="live-dot" aria-hidden="true" /> Live
          </>
        ) : (
          <>
            <Icon paths={offlineIcon} /> Not connected. What you see may be old; trying again.
          </>
        )}
      </span>
      <button type="button" class="button button-quiet" onClick={onHelp} aria-keyshortcuts="?" aria-label="Keys">
        <Icon paths={keyboardIcon} />
        <span class="wide-only">Keys</span>
        <Key of="help" />
      </button>
    </header>
  );
}
