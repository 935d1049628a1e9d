import type { SiteConfig } from "./site-config.ts";

/** Put in by the build (wxt.config.ts) from the configuration file, already checked. */
declare const __ELBOW_SITE__: SiteConfig;

/** The site that this build of the extension is for. */
export const builtInSite: SiteConfig = __ELBOW_SITE__;
