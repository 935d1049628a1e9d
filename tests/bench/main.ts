import { needSystemPackages } from "../support/system-packages.ts";
import { benchAnchors } from "./anchors.ts";
import { benchCapture } from "./capture.ts";
import { benchOverlay } from "./overlay.ts";
import { benchRedaction } from "./redaction.ts";

/** `npm run bench -- NAME`: prints a readable table and, as the last line, one JSON object. */
const benches: Record<string, () => Promise<unknown>> = {
  anchors: benchAnchors,
  capture: benchCapture,
  overlay: benchOverlay,
  redaction: benchRedaction,
};

const name = process.argv[2] ?? "";
const bench = benches[name];
if (!bench) {
  console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}
needSystemPackages(["chromium"], (message) => console.log(message));
const result = await bench();
console.log(JSON.stringify(result));
process.exit(0);
