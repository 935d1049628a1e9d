import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { ehrProfile } from "./utils/protocol/profile.ts";
import { siteConfig } from "./utils/site/site-config.ts";

/**
 * Public key that pins the extension's id to `hmoedmdnkcbhmjjoigjpmkkgmjmefiki`: policy, tests and the backlog know the extension by it.
 * Whoever publishes to a store uses the key that the store gives.
 */
const extensionKey =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAl0lEi7aZGJpRWYcllJy0foakTgnUEJszLRQpo8uFaNiTEVRTj8ludUO5ZkCHZJ23izoaqFXFyBAByUNodZsniOJOqZICYdjsUp4GqVBpT4+smwh3tOpKr8p9mXGkDoKBaK8+F30GyYWNA0ufp9IA4+dXwk0wW1GbTAXzL3LQsIDHqUMBUyQJNN6VBAXuiHlOJ0ArFvYVYFyBftCzCXLbKF1DTOV7yOE0gkaPIFNehfZ0xIfzGukuEVEJQdnjiAPmtrDvCxiNfuRk6quw+k5T4NM01QYcXdZFAf1cnYi/0w26iFV6c2VzkRESyurI4mPYA7ZXyfjJJn+qeSXOs5DniQIDAQAB";

const siteFile = process.env.ELBOW_SITE ?? resolve(import.meta.dirname, "docs/site.example.json");
const site = siteConfig.parse(JSON.parse(readFileSync(siteFile, "utf8")));
if (site.ehr.profile !== null) checkProfile(site.ehr.profile);
else checkPolicy([]);
/** The oldest Chrome that Elbow is built for, in the manifest and in what is compiled: older ones get no `light-dark()`, which marks need. */
const oldestChrome = "137";
const outDirTemplate = process.env.ELBOW_OUTPUT ?? "extension";
const matches = site.ehr.origins.map((origin) => `${origin}/*`);
// The bypass variant exists to show that the privacy tests can fail: it keeps every text of the page (tests/e2e/bypass).
const bypass = process.env.ELBOW_VARIANT === "bypass";

export default defineConfig({
  imports: false,
  outDirTemplate,
  manifest: {
    name: "Elbow",
    description: "Help for the screen you are on, and one click to report friction.",
    key: extensionKey,
    minimum_chrome_version: oldestChrome,
    permissions: ["storage", "unlimitedStorage", "alarms", "scripting", "sidePanel", "activeTab"],
    host_permissions: [...matches, `${site.backlog.origin}/*`],
    action: { default_title: site.reportButton },
    commands: {
      // Not Alt+Shift+R, which Chromium keeps for itself: it installs the command without a key and says nothing.
      "report-friction": { suggested_key: { default: "Alt+Shift+F" }, description: site.reportButton },
      "open-palette": { suggested_key: { default: "Alt+Shift+H" }, description: "Find a tip, a walkthrough or a command" },
      "jump-into-elbow": { suggested_key: { default: "Alt+Shift+J" }, description: "Jump into Elbow's tips, and back" },
    },
    web_accessible_resources: [{ resources: ["report.html", "palette.html"], matches, use_dynamic_url: true }],
  },
  hooks: {
    "entrypoints:resolved": (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) if (entrypoint.type === "content-script") entrypoint.options.matches = matches;
    },
    // public/ holds every profile; a build carries only the one that its site names.
    "build:publicAssets": (_wxt, files) => {
      const shipped = files.filter(
        ({ relativeDest }) => !/^profiles[\\/]/.test(relativeDest) || basename(relativeDest) === `${site.ehr.profile}.json`,
      );
      files.splice(0, files.length, ...shipped);
    },
  },
  vite: () => ({
    plugins: [preact()],
    build: { target: `chrome${oldestChrome}` },
    define: { __ELBOW_SITE__: JSON.stringify(site) },
    resolve: {
      // Packages that offer a build without a document: the service worker has none.
      conditions: ["worker", "module", "browser", "production"],
      alias: bypass
        ? [{ find: /^.*\/classify\.ts$/, replacement: resolve(import.meta.dirname, "tests/support/bypass-classify.ts") }]
        : [],
    },
  }),
});

/** A profile that is not valid must not be built in: it is the perimeter of privacy. */
function checkProfile(id: string): void {
  const file = resolve(import.meta.dirname, "public/profiles", `${id}.json`);
  const result = ehrProfile.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (result.success) {
    checkPolicy(result.data.views.map((view) => view.id));
    return;
  }
  const reasons = result.error.issues.slice(0, 10).map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The EHR profile ${file} is not valid:\n${reasons.join("\n")}`);
}

/** A view that is misspelt would be captured in full. */
function checkPolicy(views: readonly string[]): void {
  const unknown = Object.keys(site.ehr.captureAtMost).filter((view) => !views.includes(view));
  if (unknown.length === 0) return;
  throw new Error(
    `${siteFile}: ehr.captureAtMost: the EHR profile has no view ${unknown.join(", ")}. Its views: ${views.join(", ")}.`,
  );
}
