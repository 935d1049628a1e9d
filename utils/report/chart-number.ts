/**
 * The characters of a chart number. Read from a screen and said over the telephone, so without those that are taken for each other: `0 O`,
 * `1 I L`, `2 Z` (2 stays), `5 S`, `8 B`, `U V`, after Crockford's base 32 (https://www.crockford.com/base32.html); and without vowels, so
 * that no word comes about (RFC 8628, section 6.1). 22 characters, so 113 million numbers of six.
 */
export const chartNumberAlphabet = "234679CDFGHJKMNPQRTWXY";
const length = 6;

/**
 * A random number by which the help desk and a reviewer find a report that is about one patient's chart. It is made on the device and says
 * nothing; which chart it was, only the person who calls knows.
 *
 * @param random fills the array with random bytes; `crypto.getRandomValues` where it runs.
 */
export function makeChartNumber(random: (bytes: Uint8Array<ArrayBuffer>) => unknown): string {
  const { length: size } = chartNumberAlphabet;
  // Bytes beyond the last whole multiple would make the first characters likelier.
  const fair = 256 - (256 % size);
  let number = "";
  while (number.length < length) {
    const bytes = new Uint8Array(length);
    random(bytes);
    for (const byte of bytes) if (byte < fair && number.length < length) number += chartNumberAlphabet[byte % size];
  }
  return number;
}

/** As people read and say it: `7KQ-2MN`. */
export function showChartNumber(number: string): string {
  return `${number.slice(0, 3)}-${number.slice(3)}`;
}

/** The number that somebody typed, in whatever case and with whatever between; `null` where it cannot be one. */
export function readChartNumber(typed: string): string | null {
  const number = typed.toUpperCase().replace(/[\s.·–-]/g, "");
  if (number.length !== length) return null;
  return [...number].every((character) => chartNumberAlphabet.includes(character)) ? number : null;
}
