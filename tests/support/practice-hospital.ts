import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { startServer } from "../../server/start-server.ts";
import type { SiteConfig } from "../../utils/site/site-config.ts";
import { type OpenmrsUnderTest, startOpenmrs } from "../ehr/openmrs/start.ts";
import { repository } from "./build-extension.ts";
import { exampleSite } from "./example-site.ts";

export interface HospitalOptions {
  ports: { ehr: number; backlog: number };
  /** Where the backlog keeps its data. */
  dataFolder: string;
  seed?: number;
  patients?: number;
  onProgress?: (message: string) => void;
}

export interface PracticeHospital {
  ehr: OpenmrsUnderTest;
  site: SiteConfig;
  backlogOrigin: string;
  stopBacklog(): Promise<void>;
  startBacklog(): Promise<void>;
  close(): Promise<void>;
}

/** OpenMRS with synthetic patients, and the backlog with its pack published: what Elbow works between. */
export async function startPracticeHospital(options: HospitalOptions): Promise<PracticeHospital> {
  const { ports, dataFolder } = options;
  const onProgress = options.onProgress ?? (() => {});
  await mkdir(dataFolder, { recursive: true });
  const startBacklog = async () => await startServer({ dataFolder, port: ports.backlog, onProgress });
  const ehr = await startOpenmrs({
    port: ports.ehr,
    onProgress,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.patients === undefined ? {} : { patients: options.patients }),
  });
  let backlog: Awaited<ReturnType<typeof startServer>> | null = await startBacklog();
  const backlogOrigin = backlog.origin;
  await publishPack(backlogOrigin, join(repository, "server/content/openmrs-essentials.pack.json"));
  return {
    ehr,
    site: exampleSite(ports),
    backlogOrigin,
    async stopBacklog() {
      await backlog?.close();
      backlog = null;
    },
    async startBacklog() {
      backlog ??= await startBacklog();
    },
    async close() {
      await Promise.all([ehr.close(), backlog?.close()]);
    },
  };
}

/** Publishes a pack's file to the live channel; publishing the same bytes again changes nothing. */
export async function publishPack(backlogOrigin: string, file: string): Promise<void> {
  const text = await readFile(file, "utf8");
  const { id, version } = JSON.parse(text) as { id: string; version: string };
  const response = await fetch(`${backlogOrigin}/v1/packs/${id}/${version}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: text,
  });
  if (!response.ok) throw new Error(`The pack ${file} was refused: ${await response.text()}`);
}
