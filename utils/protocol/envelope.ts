/**
 * The sealed form of a report part: HPKE (RFC 9180), mode base, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; all three are in
 * WebCrypto of every browser and of Node.
 *
 * Bytes: `EBW1` · key id (16) · encapsulated key (65) · ciphertext. The plaintext is gzip of the part's JSON.
 */
export const envelopeMagic = "EBW1";
export const keyIdLength = 16;
export const encapsulatedKeyLength = 65;
/** Largest sealed part that the backlog accepts; a scene is 2–6 kB sealed. */
export const maximumSealedBytes = 256 * 1024;
/** Largest JSON that may come out of a sealed part, so that a compression bomb is stopped. */
export const maximumOpenedBytes = 2 * 1024 * 1024;

/** Header that names the install; it must be the one that the part was sealed for. */
export const installHeader = "Elbow-Install";
/** SHA-256 of the sealed bytes, hexadecimal. */
export const digestHeader = "Elbow-Digest";

/** HPKE `info`: which protocol this is. */
export const sealInfo = "elbow report part 1";

/** HPKE `aad`: binds the sealed bytes to install, report and part, so that none can be swapped. */
export function sealBinding(install: string, reportId: string, part: string): string {
  return `${install}\n${reportId}\n${part}`;
}
