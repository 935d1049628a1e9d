import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Seed, Started } from "./application/server/seed.ts";
import { freeSlots } from "./clinic/free-slots.ts";
import { PAYERS } from "./clinic/payers.ts";
import { QUESTIONNAIRES } from "./clinic/questionnaires.ts";
import { STAFF } from "./clinic/staff.ts";
import { USERS, type User } from "./clinic/users.ts";
import type { Chart } from "./people/chart.ts";
import { generateCharts } from "./people/generate-charts.ts";
import { prepareMedplum } from "./prepare.ts";

/** How to start; everything but the port has a default. */
export interface StartOptions {
  /** 0 takes a free one. */
  port: number;
  seed?: number;
  patients?: number;
  onProgress?: ((message: string) => void) | undefined;
  cacheFolder?: string | undefined;
}

/** A running EHR of Medplum components with synthetic patients, on this machine only. */
export interface MedplumUnderTest {
  origin: string;
  /** Where the pages are. */
  baseUrl: string;
  charts: Chart[];
  users: User[];
  close(): Promise<void>;
}

const DEFAULT_SEED = 7;
const DEFAULT_PATIENTS = 24;
const HOSPITAL = "Lakeside practice";

/**
 * Puts the EHR together if need be, invents the patients and starts the server: Medplum's FHIR router over its memory repository, in a
 * process of its own, since its packages are not this repository's.
 */
export async function startMedplum(options: StartOptions): Promise<MedplumUnderTest> {
  const { cacheFolder, onProgress } = options;
  const folder = await prepareMedplum({ cacheFolder, onProgress });
  const now = new Date();
  const charts = generateCharts({ seed: options.seed ?? DEFAULT_SEED, patients: options.patients ?? DEFAULT_PATIENTS, now });
  const seed: Seed = {
    port: options.port,
    pages: path.join(folder, "dist"),
    hospital: HOSPITAL,
    users: USERS,
    resources: [...STAFF, ...PAYERS, ...QUESTIONNAIRES, ...freeSlots(now), ...charts.flatMap(({ resources }) => resources)],
  };
  onProgress?.("Starting the FHIR server …");
  const server = fork(path.join(folder, "server/main.ts"), { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const origin = await started(server, seed);
  return { origin, baseUrl: `${origin}/`, charts, users: USERS, close: () => close(server) };
}

async function started(server: ChildProcess, seed: Seed): Promise<string> {
  const ended = once(server, "exit").then(([code]): Started => ({ error: `its process ended with code ${code}` }));
  server.send(seed);
  const answer = (await Promise.race([once(server, "message").then(([message]) => message as Started), ended])) as Started;
  if ("origin" in answer) return answer.origin;
  await close(server);
  throw new Error(`The Medplum EHR did not start on port ${seed.port}: ${answer.error}.`);
}

async function close(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill();
  await ended;
}
