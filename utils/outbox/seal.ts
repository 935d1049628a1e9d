import { encapsulatedKeyLength, envelopeMagic, keyIdLength, sealBinding, sealInfo } from "../protocol/envelope.ts";
import { partNameOf, type ReportPart } from "../protocol/report.ts";
import { gzip } from "./gzip.ts";
import { sealingSuite } from "./sealing-suite.ts";

export interface Recipient {
  /** 32 hexadecimal digits. */
  id: string;
  /** Uncompressed P-256 point, base64url. */
  publicKey: string;
}

const utf8 = new TextEncoder();

/**
 * Seals a report part to the backlog's public key (HPKE, RFC 9180), before it touches the disk. What comes out can be opened only by
 * the backlog, and only as this part of this report from this install.
 */
export async function seal(part: ReportPart, install: string, recipient: Recipient): Promise<Uint8Array<ArrayBuffer>> {
  const suite = sealingSuite();
  const publicKey = await suite.kem.deserializePublicKey(fromBase64Url(recipient.publicKey));
  const sender = await suite.createSenderContext({ recipientPublicKey: publicKey, info: utf8.encode(sealInfo) });
  const plain = await gzip(utf8.encode(JSON.stringify(part)));
  const binding = utf8.encode(sealBinding(install, part.reportId, partNameOf(part)));
  const sealed = new Uint8Array(await sender.seal(plain, binding));

  const envelope = new Uint8Array(envelopeMagic.length + keyIdLength + encapsulatedKeyLength + sealed.length);
  envelope.set(utf8.encode(envelopeMagic), 0);
  envelope.set(fromHex(recipient.id), envelopeMagic.length);
  envelope.set(new Uint8Array(sender.enc), envelopeMagic.length + keyIdLength);
  envelope.set(sealed, envelopeMagic.length + keyIdLength + encapsulatedKeyLength);
  return envelope;
}

/** SHA-256 in lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
