import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../support/build-extension.ts";

const pack = async (...words: string[]) => {
  const child = spawn(process.execPath, [join(repository, "tests/pack/main.ts"), ...words], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, said };
};

test("a trainer sees a pack on every screen where it has a tip, before anybody else does", async () => {
  const { code, said } = await pack("preview", "tests/ehr/medplum/basics.pack.json", "--once", "--environment", "clinic-a");
  expect(said).toMatch(/orders as nurse: 3 tips, 2 marked on the screen/);
  expect(code).toBe(0);
  expect(await readdir(join(repository, ".output/preview"))).toContain("orders.png");
});

test("a role that nobody has in practice is refused, with those that somebody has", async () => {
  const { code, said } = await pack("preview", "tests/ehr/medplum/basics.pack.json", "--once", "--role", "surgeon");
  expect(said).toContain("The practice file has no user with the role surgeon. It has: nurse");
  expect(code).toBe(1);
});
