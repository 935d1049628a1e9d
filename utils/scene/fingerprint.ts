const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const low64 = 0xffffffffffffffffn;

const cache = new Map<string, string>();

/** 64-bit FNV-1a (RFC draft-eastlake-fnv) of the text's UTF-16 units, 16 hexadecimal digits. Tells icons apart; not a secret-keeper. */
export function fingerprint(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  let hash = offsetBasis;
  for (let index = 0; index < text.length; index++) hash = ((hash ^ BigInt(text.charCodeAt(index))) * prime) & low64;
  const digits = hash.toString(16).padStart(16, "0");
  if (cache.size < 2_000) cache.set(text, digits);
  return digits;
}
