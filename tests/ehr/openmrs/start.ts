import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { assembleOpenmrs } from "./assemble.ts";
import { USERS, type User } from "./clinic/users.ts";
import type { Chart } from "./people/chart.ts";
import { generateCharts } from "./people/generate-charts.ts";
import { fhirRouter } from "./routes/fhir-router.ts";
import { restRouter } from "./routes/rest-router.ts";
import { Clinic } from "./server/clinic.ts";
import { handleRequest, type ServerContext } from "./server/handle-request.ts";
import { Sessions } from "./server/sessions.ts";

export type { User } from "./clinic/users.ts";
export type { Chart } from "./people/chart.ts";

/** How to start; everything but the port has a default. */
export interface StartOptions {
  /** 0 takes a free one. */
  port: number;
  seed?: number;
  patients?: number;
  onProgress?: ((message: string) => void) | undefined;
  cacheFolder?: string | undefined;
  /** Delay of every answer of the API. */
  latencyMs?: number;
  /** `false` serves the API alone, without assembling the front end. */
  frontend?: boolean;
}

/** A running OpenMRS with synthetic patients, on this machine only. */
export interface OpenmrsUnderTest {
  origin: string;
  /** Where the front end is. */
  baseUrl: string;
  charts: Chart[];
  users: User[];
  /** Requests that nothing answers properly, to be read when a view looks wrong. */
  misses(): string[];
  /** Ends at once, keep-alive connections included. */
  close(): Promise<void>;
}

const DEFAULT_SEED = 7;
const DEFAULT_PATIENTS = 24;

/** Assembles the front end if need be, invents the patients and listens on 127.0.0.1. */
export async function startOpenmrs(options: StartOptions): Promise<OpenmrsUnderTest> {
  const charts = generateCharts({
    seed: options.seed ?? DEFAULT_SEED,
    patients: options.patients ?? DEFAULT_PATIENTS,
    now: new Date(),
  });
  const context: ServerContext = {
    clinic: new Clinic(charts),
    sessions: new Sessions(),
    rest: restRouter(),
    fhir: fhirRouter(),
    latencyMs: options.latencyMs ?? 0,
    misses: new Set(),
  };
  if (options.frontend !== false) {
    const { cacheFolder, onProgress } = options;
    context.frontEndFolder = await assembleOpenmrs({ cacheFolder, onProgress });
  }
  const server = createServer((request, response) => {
    handleRequest(request, response, context).catch((error: unknown) => {
      context.misses.add(`${request.method} ${request.url} failed: ${error}`);
      response.destroy();
    });
  });
  const origin = `http://127.0.0.1:${await listen(server, options.port)}`;
  return {
    origin,
    baseUrl: `${origin}/openmrs/spa/`,
    charts,
    users: USERS,
    misses: () => [...context.misses],
    close: () => close(server),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
