import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Queries, Transaction } from "../database/connect.ts";

/** AES-256-GCM: 32-byte key, 12-byte nonce, 16-byte tag (NIST SP 800-38D). */
const cipher = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

export interface Encrypted {
  nonce: Buffer;
  /** Ciphertext and tag. */
  ciphertext: Buffer;
}

/** Makes a report's own key. Every report has one, so that deleting its row destroys this content and no other. */
export async function makeReportKey(sql: Transaction, reportId: string): Promise<void> {
  await sql`insert into report_keys (report_id, key) values (${reportId}, ${randomBytes(32)})`;
}

/** The key of a report; undefined once it was destroyed. */
export async function reportKey(sql: Queries, reportId: string): Promise<Buffer | undefined> {
  const [row] = await sql<{ key: Buffer }[]>`select key from report_keys where report_id = ${reportId}`;
  return row?.key;
}

/** Encrypts content that belongs to one part of one report and can be read as nothing else. */
export function encrypt(key: Buffer, reportId: string, part: string, content: Uint8Array): Encrypted {
  const nonce = randomBytes(nonceLength);
  const encryption = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(`${reportId}\n${part}`));
  const ciphertext = Buffer.concat([encryption.update(content), encryption.final(), encryption.getAuthTag()]);
  return { nonce, ciphertext };
}

/** @throws when key, report, part or bytes are not those of the encryption. */
export function decrypt(key: Buffer, reportId: string, part: string, { nonce, ciphertext }: Encrypted): Buffer {
  const decryption = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength }).setAAD(
    Buffer.from(`${reportId}\n${part}`),
  );
  decryption.setAuthTag(ciphertext.subarray(-tagLength));
  return Buffer.concat([decryption.update(ciphertext.subarray(0, -tagLength)), decryption.final()]);
}
