import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "./start-server.ts";
import { sampleProfile } from "./support/sample-profile.ts";
import { sampleCapture } from "./support/sample-report.ts";
import { callConsole, put, type Sending, sealFor } from "./support/send-part.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "elbow-server-"));
  // For the account that PostgreSQL runs as under root; otherwise the databases would be kept elsewhere and outlive the test.
  await chmod(folder, 0o711);
  await mkdir(join(folder, "profiles"));
  await writeFile(join(folder, "profiles/sample.json"), JSON.stringify(sampleProfile));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the server as a process of its own, the way people do, except for the folder of profiles. */
async function startProcess(data: string): Promise<{ child: ChildProcess; origin: string }> {
  const script = `
    const { startServer } = await import(${JSON.stringify(join(import.meta.dirname, "start-server.ts"))});
    const options = { port: 0, dataFolder: ${JSON.stringify(data)}, profilesFolder: ${JSON.stringify(join(folder, "profiles"))} };
    const server = await startServer(options);
    process.once("SIGTERM", () => void server.close());
    console.log("at " + server.origin);`;
  const environment = { ...process.env, DATABASE_URL: "" };
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
    env: environment,
  });
  const origin = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += chunk;
      const [, found] = /at (\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.once("exit", () => reject(new Error(`The server ended: ${said}`)));
  });
  return { child, origin };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

test("nothing that was accepted is lost when the server is killed in the middle of its work", async () => {
  const data = join(folder, "killed");
  const first = await startProcess(data);
  const install = crypto.randomUUID();
  const sendings: Sending[] = [];
  for (let count = 0; count < 40; count += 1) sendings.push(await sealFor(first.origin, sampleCapture(), install));
  const accepted: string[] = [];
  const sending = sendings.map((sealed) =>
    put(first.origin, sealed).then(
      ({ status }) => status === 201 && accepted.push(sealed.reportId),
      () => {},
    ),
  );
  await Promise.race(sending);
  first.child.kill("SIGKILL");
  await Promise.all(sending);
  expect(accepted.length).toBeGreaterThan(0);

  // The killed server left its database running: the next start deals with it.
  const second = await startProcess(data);
  for (const sealed of sendings) {
    const { status } = await put(second.origin, sealed);
    expect(status).toBeOneOf(accepted.includes(sealed.reportId) ? [200] : [200, 201]);
  }
  expect((await callConsole(second.origin, "/cases")).body.open).toBe(40);
  second.child.kill("SIGTERM");
  expect(await ended(second.child)).toBe(0);
}, 60_000);

test("it closes within two seconds although a client keeps its connection and a console listens", async () => {
  const { child, origin } = await startProcess(join(folder, "closing"));
  const agent = new Agent({ keepAlive: true });
  await new Promise<void>((resolve) => get(`${origin}/healthz`, { agent }, (answer) => answer.resume().once("end", resolve)));
  const events = await fetch(`${origin}/console/api/events`);
  const started = Date.now();
  child.kill("SIGTERM");
  expect(await ended(child)).toBe(0);
  expect(Date.now() - started).toBeLessThan(2_000);
  await events.text();
  agent.destroy();
}, 60_000);

test("a second server on the same folder is refused and told why; the first goes on", async () => {
  const options = { dataFolder: join(folder, "shared"), port: 0, profilesFolder: join(folder, "profiles") };
  const first = await startServer(options);
  await expect(startServer(options)).rejects.toThrow("Another backlog server is using the data folder");
  expect((await fetch(`${first.origin}/readyz`)).status).toBe(200);
  await first.close();
  const again = await startServer(options);
  await again.close();
}, 60_000);

test("a port in use is said, and the database that was started for it is stopped again", async () => {
  const options = { dataFolder: join(folder, "port"), port: 0, profilesFolder: join(folder, "profiles") };
  const first = await startServer(options);
  const port = Number(new URL(first.origin).port);
  const other = { ...options, dataFolder: join(folder, "port-2"), port };
  await expect(startServer(other)).rejects.toThrow(`Port ${port} is in use`);
  await first.close();
  const second = await startServer(other);
  await second.close();
}, 60_000);
