import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** An account of the machine that a child process runs as. */
export interface Account {
  uid: number;
  gid: number;
}

/** `nobody` on Debian and most others; used when /etc/passwd does not say. */
const usualNobody: Account = { uid: 65534, gid: 65534 };

/** PostgreSQL refuses to run as root: then it runs as `nobody`. For everybody else there is no change of account. */
export function databaseUser(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  if (!line) return usualNobody;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether the account may enter every folder on the way to the path, and read the path itself. */
export async function canReach(path: string, account: Account | undefined): Promise<boolean> {
  if (!account) return true;
  const target = resolve(path);
  if (!(await permits(target, account, 4))) return false;
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    if (!(await permits(folder, account, 1))) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function permits(path: string, account: Account, bit: number): Promise<boolean> {
  const found = await stat(path);
  if (found.uid === account.uid) return (found.mode & (bit << 6)) !== 0;
  if (found.gid === account.gid) return (found.mode & (bit << 3)) !== 0;
  return (found.mode & bit) !== 0;
}
