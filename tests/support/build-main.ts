import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { siteConfig } from "../../utils/site/site-config.ts";
import { buildConsole } from "./build-console.ts";
import { buildExtension, repository } from "./build-extension.ts";
import { bundleSizes } from "./bundle-sizes.ts";

/** `npm run build [-- --config FILE]`: builds the extension for a site, and the console, and prints sizes. */
const { values } = parseArgs({ options: { config: { type: "string", default: join(repository, "docs/site.example.json") } } });
const site = siteConfig.safeParse(JSON.parse(readFileSync(resolve(values.config), "utf8")));
if (!site.success) {
  console.error(`The site configuration ${values.config} is not valid:`);
  for (const issue of site.error.issues) console.error(`  ${issue.path.join(".")}: ${issue.message}`);
  process.exit(1);
}
const folder = await buildExtension({ site: site.data, output: "extension" });
await buildConsole();
const { table, tooLarge } = bundleSizes(folder);
console.table(table);
for (const message of tooLarge) console.error(message);
process.exit(tooLarge.length === 0 ? 0 : 1);
