import { createHash } from "node:crypto";
import { type CapturePart, partNameOf, type ReportPart, reportPart } from "../../utils/protocol/report.ts";
import type { Database } from "../database/connect.ts";
import { parseInput } from "../http/parse-input.ts";
import { ProblemError } from "../http/problem-error.ts";
import { parseJson } from "../http/read-body.ts";
import { openSealed } from "../keys/open-sealed.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";
import { type Accepted, acceptPart, findAcceptance } from "./accept-part.ts";
import { checkCapture, refuseUnknown } from "./check-ids.ts";

export interface SealedPart {
  install: string;
  reportId: string;
  part: string;
  /** SHA-256 of the bytes, as the sender says. */
  digest: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Checks a sealed part from the outside in, and accepts it exactly once. @throws ProblemError for everything that is refused. */
export async function receivePart(sql: Database, shelf: ProfileShelf, sealed: SealedPart): Promise<Accepted> {
  const digest = createHash("sha256").update(sealed.bytes).digest();
  if (digest.toString("hex") !== sealed.digest) {
    throw new ProblemError(
      "wrong-hash",
      "The bytes were changed on their way, or the hash is of something else. Nothing was kept; send them again.",
    );
  }
  // A repeat is answered before it is opened: its key may be gone by now.
  const known = await findAcceptance(sql, sealed, digest);
  if (known) return known;
  const opened = await openSealed(sql, sealed.bytes, sealed);
  const part = parseInput(reportPart, parseJson(opened, "The part"), "The part");
  if (part.reportId !== sealed.reportId || partNameOf(part) !== sealed.part) {
    throw new ProblemError(
      "wrong-report",
      "The part says that it is another part, or of another report, than its address. Nothing was kept.",
    );
  }
  await checkPart(sql, shelf, part);
  return acceptPart(sql, { ...sealed, digest, content: part });
}

async function checkPart(sql: Database, shelf: ProfileShelf, part: ReportPart): Promise<void> {
  if (part.kind === "capture") {
    checkCapture(part, await profileOf(shelf, part));
    part.context.packs = await knownPacks(sql, part.context.packs);
  }
  if (part.kind === "words" && part.mark?.labelId) await checkMark(sql, shelf, part.reportId, part.mark.labelId);
  if (part.kind === "photograph") await checkPhotograph(sql, part.reportId);
}

/** A photograph that comes before its capture is kept, and not shown until the capture says that it was made in practice. */
async function checkPhotograph(sql: Database, reportId: string): Promise<void> {
  const [report] = await sql<{ environment: string }[]>`
    select environment from report_registry registry
    join reports on reports.received_on = registry.received_on and reports.id = registry.id
    where registry.id = ${reportId} and scene_state is not null`;
  if (!report || report.environment === "practice") return;
  throw new ProblemError(
    "bad-request",
    "This report was made in the live EHR, of which there are no photographs. This part was not kept.",
    [{ path: "kind", message: "photographs are taken in practice only" }],
  );
}

async function profileOf(shelf: ProfileShelf, { context }: CapturePart) {
  if (!context.profile) return undefined;
  const found = await shelf.find(context.profile.id, context.profile.version);
  if (found) return found;
  throw new ProblemError(
    "unknown-profile",
    "This backlog does not have the EHR profile version that the report was made with, so its scene cannot be checked and was not kept. Load that profile, and the report will be accepted.",
    [{ path: "context.profile", message: "is not known here" }],
  );
}

/** Packs are named by id and version; what was never published here is left out, since a name could hold anything. */
async function knownPacks(sql: Database, packs: CapturePart["context"]["packs"]): Promise<CapturePart["context"]["packs"]> {
  const known = await sql<{ id: string; version: string }[]>`
    select id, version from packs where id in ${sql(["", ...packs.map(({ id }) => id)])}`;
  return packs.filter((pack) => known.some(({ id, version }) => id === pack.id && version === pack.version));
}

/** Words may arrive before the capture that names the profile: then the label must be of any profile known here. */
async function checkMark(sql: Database, shelf: ProfileShelf, reportId: string, labelId: string): Promise<void> {
  const [report] = await sql<{ id: string | null; version: string | null }[]>`
    select reports.profile_id as id, reports.profile_version as version
    from report_registry registry join reports on reports.received_on = registry.received_on and reports.id = registry.id
    where registry.id = ${reportId}`;
  const profile = report?.id && report.version ? await shelf.find(report.id, report.version) : undefined;
  const known = profile ? profile.labels.has(labelId) : await shelf.anyHasLabel(labelId);
  if (!known) refuseUnknown(["mark.labelId"]);
}
