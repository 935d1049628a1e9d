import { watch } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { parsePack } from "../../utils/packs/parse-pack.ts";
import type { Pack } from "../../utils/protocol/pack.ts";
import type { PracticeFile, PracticeUser } from "../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../utils/protocol/profile.ts";
import { type EnvironmentChoice, openEnvironments } from "../ehr/vocabulary/open-environments.ts";
import { PracticeError } from "../ehr/vocabulary/practice-error.ts";
import { openSession, type WalkSession } from "../ehr/vocabulary/walk-session.ts";
import { startBacklogProcess } from "../support/backlog-process.ts";
import { buildExtension, repository } from "../support/build-extension.ts";
import { exampleEhr, exampleSite } from "../support/example-site.ts";
import { freePort } from "../support/free-port.ts";
import { type BrowserWithElbow, launchBrowser } from "../support/launch-browser.ts";
import { Overlay } from "../support/overlay.ts";
import { publishPack } from "../support/practice-hospital.ts";
import { needSystemPackages } from "../support/system-packages.ts";
import { mayShow } from "./may-show.ts";

export interface PreviewOptions {
  /** Path of the pack. */
  file: string;
  profile: EhrProfile;
  practice: PracticeFile;
  choice: EnvironmentChoice;
  /** Role of the user who is signed in; the practice file's first one without it. */
  role: string | undefined;
  /** Saves pictures and ends, also where there is a display. */
  once: boolean;
  onProgress(message: string): void;
}

/** Where the pictures of a preview are saved. */
const pictures = join(repository, ".output/preview");
/** Within which marks have come after a view has settled, milliseconds. */
const untilMarks = 1_500;
/** A save is often several writes to the file, milliseconds. */
const untilSaved = 200;

/**
 * Shows a pack as people will see it: in the practice EHR, in a browser with Elbow, signed in as one of its users. With a display it follows
 * the file until it is ended; without one it saves a picture of every view where a tip may show.
 * @throws PracticeError where the environment is not practice, or has no such user.
 */
export async function previewPack({ file, profile, practice, choice, role, once, onProgress }: PreviewOptions): Promise<void> {
  const user = practice.users.find((each) => role === undefined || each.role === role);
  if (!user) {
    const roles = practice.users.map((each) => each.role).join(", ");
    throw new PracticeError(`The practice file has no user with the role ${role}. It has: ${roles}.`);
  }
  needSystemPackages(["chromium"], onProgress);
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== "linux";
  onProgress("The practice EHR …");
  const opened = await openEnvironments(practice, profile, choice);
  const [first] = opened.environments;
  const dataFolder = await mkdtemp(join(tmpdir(), "elbow-preview-"));
  const port = await freePort();
  const backlog = await startBacklogProcess({ port, dataFolder });
  let elbow: BrowserWithElbow | null = null;
  try {
    if (!first) return;
    const { origin, environment } = first;
    const publisher = new Publisher(file, profile, `http://127.0.0.1:${port}`, dataFolder);
    const pack = await publisher.publish();
    onProgress("The browser …");
    const ehr = { ...exampleEhr(origin, profile.id), practiceOrigins: [origin] };
    const site = exampleSite({ ehr: 0, backlog: port }, { ehr });
    elbow = await launchBrowser({
      extensionFolders: [await buildExtension({ site, output: "preview" })],
      headless: once || !hasDisplay,
    });
    const page = await elbow.browser.newPage();
    await page.bringToFront();
    const charts = environment.charts.slice(0, 1);
    const alsoListed = [...(environment.alsoListed ?? []), ...environment.charts.slice(1)];
    const session = await openSession({
      ...{ page, profile, practice, origin, user },
      environment: { ...environment, charts, alsoListed },
    });
    if (once || !hasDisplay) await savePictures({ pack, session, page, user, onProgress });
    else await follow(publisher, { elbow, session, user, onProgress });
  } finally {
    await elbow?.close().catch(() => undefined);
    await backlog.stop();
    await opened.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Publishes the file anew each time it has changed: a version that was published stays as it is, so each is one higher. */
class Publisher {
  readonly file: string;
  readonly #profile: EhrProfile;
  readonly #backlog: string;
  readonly #folder: string;
  #times = 0;

  constructor(file: string, profile: EhrProfile, backlog: string, folder: string) {
    this.file = file;
    this.#profile = profile;
    this.#backlog = backlog;
    this.#folder = folder;
  }

  /** @throws PracticeError with file, line and column of what is wrong with it. */
  async publish(): Promise<Pack> {
    const parsed = parsePack(await readFile(this.file, "utf8"), this.file, this.#profile);
    if (!parsed.ok) {
      const lines = parsed.errors.map(({ file, line, column, message }) => `${file}:${line}:${column}: error: ${message}`);
      throw new PracticeError(lines.join("\n"));
    }
    const [major, minor, patch] = parsed.pack.version.split(".").map(Number);
    const version = `${major}.${minor}.${(patch ?? 0) + this.#times++}`;
    const copy = join(this.#folder, "preview.pack.json");
    await writeFile(copy, JSON.stringify({ ...parsed.pack, version }));
    await publishPack(this.#backlog, copy);
    return parsed.pack;
  }
}

interface Shown {
  session: WalkSession;
  user: PracticeUser;
  onProgress(message: string): void;
}

async function savePictures({ pack, session, page, user, onProgress }: Shown & { pack: Pack; page: Page }): Promise<void> {
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const overlay = new Overlay(page);
  for (const visit of session.visits) {
    const { view } = visit;
    const tips = pack.contributes.tips.filter((tip) => mayShow(tip, { roles: [user.role], view }));
    if (tips.length === 0) continue;
    await session.open(visit);
    await overlay.waitFor(".bar");
    await new Promise((resolve) => setTimeout(resolve, untilMarks));
    const marks = await overlay.find(".mark");
    await page.screenshot({ path: join(pictures, `${view}.png`) });
    onProgress(`${view} as ${user.role}: ${tips.length} tips, ${marks.length} marked on the screen`);
  }
  onProgress(`The pictures are in ${pictures}.`);
}

async function follow(
  publisher: Publisher,
  { elbow, session, user, onProgress }: Shown & { elbow: BrowserWithElbow },
): Promise<void> {
  const [visit] = session.visits;
  if (visit) await session.open(visit);
  onProgress(`Signed in as ${user.role}. Save ${publisher.file}, and the page follows. Ctrl-C ends.`);
  let timer: NodeJS.Timeout | undefined;
  const again = async () => {
    try {
      await publisher.publish();
      const worker = await elbow.worker();
      await worker.evaluate(async () => await chrome.alarms.create("sync", { when: Date.now(), periodInMinutes: 1 }));
      onProgress("Published.");
    } catch (error) {
      onProgress(error instanceof Error ? error.message : String(error));
    }
  };
  const watcher = watch(publisher.file, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void again(), untilSaved);
  });
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    elbow.browser.once("disconnected", () => resolve());
  });
  watcher.close();
}
