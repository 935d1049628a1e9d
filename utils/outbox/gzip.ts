/** Compresses bytes with gzip (RFC 1952). */
export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer());
}

/**
 * Expands gzip bytes.
 * @param maximum most bytes that may come out; more throws a `RangeError` before it is all in memory.
 */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))) {
    total += chunk.length;
    if (total > maximum) throw new RangeError(`more than ${maximum} bytes came out of the compressed part`);
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
