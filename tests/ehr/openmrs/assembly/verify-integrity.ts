import { createHash } from "node:crypto";

/** Throws when a tarball does not hold exactly the bytes that its pin (`sha512-…`, as in a lock file) promises. */
export function verifyIntegrity(tarball: Uint8Array, integrity: string, name: string): void {
  const actual = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  if (actual === integrity) {
    return;
  }
  throw new Error(
    `The package ${name} does not hold the bytes that tests/ehr/openmrs/modules.json pins.\n` +
      `  expected ${integrity}\n  received ${actual}\n` +
      "Nothing was unpacked and the file was deleted. Run the command again; if it fails again, the registry serves " +
      "another file under this version: find out why before you change the pin.",
  );
}
