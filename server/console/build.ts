import { join } from "node:path";
import { build } from "vite";

// `node server/console/build.ts` builds the console into .output/console, where the server looks for it; or into the folder that is named.
const folder = process.argv[2] ?? join(import.meta.dirname, "../../.output/console");
await build({ configFile: join(import.meta.dirname, "vite.config.ts"), build: { outDir: folder } });
console.log(`The console was built into ${folder}.`);
