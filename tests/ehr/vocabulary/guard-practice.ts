import type { Page } from "puppeteer";
import { normaliseText } from "../../../utils/ehr/page/label-role.ts";
import type { PracticeEnvironment } from "../../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import { chartOfPath } from "./chart-of-path.ts";
import { PracticeError } from "./practice-error.ts";

export interface PracticeGuard {
  /**
   * Throws unless the page is of this environment, carries the practice marker and shows listed charts only.
   * @returns texts of links from no chart into one: they are made of what is in it.
   */
  check(page: Page, chart: string | null): Promise<string[]>;
  /** Throws where a link leads to another chart than the one in front, or out of the environment. */
  mayFollow(href: string, chart: string | null): void;
}

/** Milliseconds within which the marker must be there. */
const patience = 20_000;

/** Keeps the walk in one practice environment and to the charts that are listed there. */
export function guardPractice(
  profile: EhrProfile,
  marker: string,
  environment: PracticeEnvironment,
  origin: string,
): PracticeGuard {
  const { charts, keptBack = [], alsoListed = [] } = environment;
  const listed = new Set([...charts, ...keptBack, ...alsoListed]);
  return {
    async check(page, chart) {
      // A page that is slow to draw itself may lack its marker for a while; what never has one is no practice.
      const marked = await page.waitForSelector(marker, { visible: true, timeout: patience }).catch(() => null);
      if (!marked) throw new PracticeError(`${environment.id} is not known to be practice: nothing visible fits ${marker}.`);
      const { address, links } = await page.evaluate(() => {
        const anchors = Array.from(document.querySelectorAll<HTMLAnchorElement>("a[href]"), ({ href, textContent }) => ({
          href,
          text: textContent,
        }));
        return {
          address: location.href,
          links: anchors,
        };
      });
      const here = new URL(address);
      if (here.origin !== origin) throw new PracticeError(`The walk was led out of ${origin} to ${here.origin}.`);
      const opened = chartOfPath(profile, here.pathname);
      if (opened !== chart)
        throw new PracticeError(`The EHR opened ${opened ?? "no chart"} where ${chart ?? "no chart"} was asked for.`);
      const intoCharts: string[] = [];
      for (const { href, text } of links) {
        const target = URL.parse(href);
        if (target?.origin !== origin) continue;
        const shown = chartOfPath(profile, target.pathname);
        if (shown !== null && !listed.has(shown)) {
          throw new PracticeError(
            `${environment.id} shows the chart ${shown}, which the practice file does not list as synthetic.`,
          );
        }
        if (shown !== null && chart === null) intoCharts.push(normaliseText(text));
      }
      return intoCharts;
    },
    mayFollow(href, chart) {
      const target = URL.parse(href);
      if (target?.origin !== origin) throw new PracticeError(`A step would leave ${origin}.`);
      const leadsTo = chartOfPath(profile, target.pathname);
      if (leadsTo !== null && leadsTo !== chart) throw new PracticeError("A step would open another chart.");
    },
  };
}
