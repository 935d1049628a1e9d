import { gunzip } from "../../utils/outbox/gzip.ts";
import { sealingSuite } from "../../utils/outbox/sealing-suite.ts";
import {
  encapsulatedKeyLength,
  envelopeMagic,
  keyIdLength,
  maximumOpenedBytes,
  sealBinding,
  sealInfo,
} from "../../utils/protocol/envelope.ts";
import type { Database } from "../database/connect.ts";
import { ProblemError } from "../http/problem-error.ts";
import { privateKey } from "./recipient-keys.ts";

const headLength = envelopeMagic.length + keyIdLength + encapsulatedKeyLength;
const utf8 = new TextEncoder();

/**
 * Opens a sealed part (utils/protocol/envelope.ts) and expands it.
 *
 * @returns bytes of the part's JSON.
 * @throws `cannot-open` when it was not sealed for exactly this install, report and part; `unknown-key`; `too-large` for a bomb.
 */
export async function openSealed(
  sql: Database,
  sealed: Uint8Array<ArrayBuffer>,
  binding: { install: string; reportId: string; part: string },
): Promise<Uint8Array<ArrayBuffer>> {
  if (
    sealed.length <= headLength ||
    new TextDecoder("latin1").decode(sealed.subarray(0, envelopeMagic.length)) !== envelopeMagic
  ) {
    throw new ProblemError("cannot-open", "The bytes are not a sealed part. Nothing was kept; the sender needs to be updated.");
  }
  const keyId = Buffer.from(sealed.subarray(envelopeMagic.length, envelopeMagic.length + keyIdLength)).toString("hex");
  const secret = await privateKey(sql, keyId);
  if (!secret) {
    throw new ProblemError(
      "unknown-key",
      "The part is sealed to a key that is not of this backlog, or was destroyed after its window. It can be read by nobody here; ask for the current keys.",
    );
  }
  const compressed = await unseal(sealed, secret, binding);
  try {
    return await gunzip(compressed, maximumOpenedBytes);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new ProblemError("too-large", `The part holds more than ${maximumOpenedBytes} bytes. Nothing was kept.`);
    }
    throw new ProblemError("cannot-open", "What was sealed is not gzip. Nothing was kept; the sender needs to be updated.");
  }
}

async function unseal(
  sealed: Uint8Array<ArrayBuffer>,
  secret: Uint8Array<ArrayBuffer>,
  { install, reportId, part }: { install: string; reportId: string; part: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const suite = sealingSuite();
  try {
    const recipient = await suite.createRecipientContext({
      recipientKey: await suite.kem.deserializePrivateKey(secret),
      enc: sealed.subarray(envelopeMagic.length + keyIdLength, headLength),
      info: utf8.encode(sealInfo),
    });
    return new Uint8Array(await recipient.open(sealed.subarray(headLength), utf8.encode(sealBinding(install, reportId, part))));
  } catch {
    throw new ProblemError(
      "cannot-open",
      "The part was damaged, or was sealed for another install, report or part than the address names. Nothing was kept.",
    );
  }
}
