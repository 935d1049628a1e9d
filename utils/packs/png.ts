/** Largest edge of a picture, pixels. */
export const longestEdge = 2_000;

/** The chunks that a picture needs (PNG 1.2, 4): all others could say who made it, where and when. */
const neededChunks: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "IDAT", "IEND"]);
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export interface PngChunk {
  type: string;
  /** The whole chunk, with length and checksum. */
  bytes: Uint8Array;
}

/** Cuts a PNG into its chunks; `null` where it is none, or is cut off. */
export function pngChunks(bytes: Uint8Array): PngChunk[] | null {
  if (signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, bytes: bytes.subarray(at, end) });
    if (type === "IEND") return chunks;
    at = end;
  }
  return null;
}

/** The same picture without what it does not need; `null` where it is no PNG. */
export function strippedPng(bytes: Uint8Array): Uint8Array | null {
  const chunks = pngChunks(bytes)?.filter(({ type }) => neededChunks.has(type));
  if (!chunks) return null;
  const parts = [Uint8Array.from(signature), ...chunks.map((chunk) => chunk.bytes)];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Size of a picture as it may be in a pack, in pixels; or what is wrong with it. */
export function readPng(base64: string): { ok: true; width: number; height: number } | { ok: false; message: string } {
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return { ok: false, message: "This is not base64." };
  }
  const chunks = pngChunks(bytes);
  const [head] = chunks ?? [];
  if (!chunks || head?.type !== "IHDR" || head.bytes.length !== 25) return { ok: false, message: "This is no whole PNG." };
  const extra = chunks.find(({ type }) => !neededChunks.has(type));
  if (extra) {
    return { ok: false, message: `The picture holds metadata (${extra.type}). "npm run pack -- picture" leaves it out.` };
  }
  const view = new DataView(head.bytes.buffer, head.bytes.byteOffset, head.bytes.byteLength);
  const [width, height] = [view.getUint32(8), view.getUint32(12)];
  const fits = [width, height].every((edge) => edge > 0 && edge <= longestEdge);
  return fits ? { ok: true, width, height } : { ok: false, message: `A picture has at most ${longestEdge} pixels on each side.` };
}
