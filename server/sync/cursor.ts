import { ProblemError } from "../http/problem-error.ts";

/** Opaque to clients: the number of the last change that they have. */
export function writeCursor(changeNumber: number): string {
  return Buffer.from(`c1:${changeNumber}`).toString("base64url");
}

/** @throws `bad-request` for what this server never gave out. */
export function readCursor(cursor: string | null): number {
  if (cursor === null) return 0;
  const [, number] = /^c1:(\d{1,15})$/.exec(Buffer.from(cursor, "base64url").toString("latin1")) ?? [];
  if (number === undefined) {
    throw new ProblemError("bad-request", "The cursor is not one of this server. Ask from the beginning with the cursor null.", [
      { path: "cursor", message: "is not known" },
    ]);
  }
  return Number(number);
}
