import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, mkdtemp, readlink, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Account, canReach } from "./database-user.ts";
import { runTool } from "./run-tool.ts";

/** Where clusters go that root keeps for `nobody`, when the data folder itself lies behind a folder that `nobody` may not enter. */
const systemFolder = "/var/lib/elbow";

/** Name of the only database account. */
export const databaseRole = "elbow";

/**
 * The PostgreSQL cluster in a data folder, made if need be.
 *
 * @param folder data folder; must exist.
 * @param binaries see `postgresBinaries`.
 * @param password of the database account; set only when the cluster is made.
 */
export async function clusterFolder(
  folder: string,
  binaries: string,
  account: Account | undefined,
  password: string,
  onProgress: (message: string) => void,
): Promise<string> {
  const entry = join(folder, "postgres");
  const cluster = await readlink(entry).catch(() => entry);
  if (await stat(join(cluster, "PG_VERSION")).catch(() => undefined)) return cluster;

  onProgress("Making a new database (once, about two seconds) …");
  const parent = await reachableParent(folder, account);
  // Made beside its place and moved there whole, so that an interrupted start leaves nothing half made.
  const making = await mkdtemp(join(parent, "postgres-new-"));
  if (account) await chown(making, account.uid, account.gid);
  const secret = join(parent, `password-${randomBytes(6).toString("hex")}`);
  try {
    await writeFile(secret, password, { mode: 0o600, flag: "wx" });
    if (account) await chown(secret, account.uid, account.gid);
    await runTool(join(binaries, "bin/initdb"), initdbArguments(making, secret), binaries, account);
  } finally {
    await rm(secret, { force: true });
  }
  const place = parent === folder ? entry : join(parent, randomBytes(8).toString("hex"));
  await rename(making, place);
  if (place !== entry) await symlink(place, entry);
  return place;
}

function initdbArguments(cluster: string, secret: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${databaseRole}`,
    `--pwfile=${secret}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // The built-in locale sorts the same on every machine and in every later version.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
  ];
}

async function reachableParent(folder: string, account: Account | undefined): Promise<string> {
  if (!account) return folder;
  // The data folder is ours to open for passing through; the folders above it are not.
  const { mode } = await stat(folder);
  await chmod(folder, (mode & 0o777) | 0o011);
  if (await passable(folder, account)) return folder;
  await mkdir(systemFolder, { recursive: true, mode: 0o711 });
  return systemFolder;
}

async function passable(folder: string, account: Account): Promise<boolean> {
  const probe = join(folder, `.probe-${randomBytes(4).toString("hex")}`);
  await writeFile(probe, "", { mode: 0o644 });
  try {
    return await canReach(probe, account);
  } finally {
    await rm(probe, { force: true });
  }
}
