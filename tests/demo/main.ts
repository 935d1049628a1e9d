import { join } from "node:path";
import { parseArgs } from "node:util";
import { logIn } from "../ehr/openmrs/log-in.ts";
import { buildConsole } from "../support/build-console.ts";
import { buildExtension, repository } from "../support/build-extension.ts";
import { launchBrowser } from "../support/launch-browser.ts";
import { startPracticeHospital } from "../support/practice-hospital.ts";
import { needSystemPackages } from "../support/system-packages.ts";
import { openChart } from "../support/views.ts";
import { PictureBook } from "./picture-book.ts";
import { playWalk } from "./play-walk.ts";

/**
 * `npm run demo`: OpenMRS with synthetic patients, the backlog, and a browser with Elbow. Without a display it plays the whole walk and
 * saves a picture of every stage; with `--once` it then ends, and its last line is JSON.
 */
const { values } = parseArgs({ options: { once: { type: "boolean", default: false } } });
const ports = { ehr: 5171, backlog: 5172 };
const folder = join(repository, ".demo");
const say = (message: string) => console.log(message);
const headless = values.once || (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && process.platform === "linux");

needSystemPackages(["chromium"], say);
say("1 of 4: OpenMRS and the backlog …");
const hospital = await startPracticeHospital({ ports, dataFolder: join(folder, "backlog"), onProgress: say });
say("2 of 4: the console …");
await buildConsole();
say("3 of 4: the extension …");
const extension = await buildExtension({ site: hospital.site, output: "demo" });
say("4 of 4: the browser …");
const elbow = await launchBrowser({ extensionFolders: [extension], headless });

let ending = false;
const end = async (code: number) => {
  if (ending) return;
  ending = true;
  await elbow.close().catch(() => undefined);
  await hospital.close();
  process.exit(code);
};
// Exit codes of a shell: 128 and the signal's number.
process.on("SIGINT", () => void end(130));
process.on("SIGTERM", () => void end(143));
process.on("SIGHUP", () => void end(129));

if (headless) {
  const book = await PictureBook.open(join(folder, "pictures"), repository, say);
  let failure: unknown = null;
  await playWalk(hospital, elbow, book).catch((error: unknown) => {
    failure = error;
  });
  if (failure) console.error(failure);
  const good = failure === null && book.allGood;
  say(`The pictures are in ${join(".demo", "pictures")}.`);
  if (values.once) {
    console.log(JSON.stringify({ stages: book.stages }));
    await end(good ? 0 : 1);
  } else sayWhereThingsAre();
} else {
  const [page] = await elbow.browser.pages();
  const chart = hospital.ehr.charts[0];
  const nurse = hospital.ehr.users.find(({ username }) => username === "nurse");
  if (page && chart && nurse) {
    await logIn(page, hospital.ehr.baseUrl, nurse);
    await openChart(page, hospital.ehr.baseUrl, chart.uuid, "medications");
  }
  elbow.browser.on("disconnected", () => void end(0));
  sayWhereThingsAre();
}

function sayWhereThingsAre(): void {
  say("");
  say(`The EHR:     ${hospital.ehr.baseUrl}`);
  for (const { username, password, display } of hospital.ehr.users) say(`             ${username} / ${password} (${display})`);
  say(`The console: ${hospital.backlogOrigin}/console`);
  say("Report friction: the button at the lower right, the toolbar, or Alt+Shift+F. Ctrl-C ends everything.");
}
