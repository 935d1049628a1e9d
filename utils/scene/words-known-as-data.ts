/**
 * Tells texts that are, or hold, something known to be data: a name of a user or place, a term of a coded field.
 * One word is compared with the whole text (a label may well hold the word of some term); several words also within it
 * (*Appointments at Outpatient Clinic*). Case makes no difference.
 */
export function wordsKnownAsData(known: ReadonlySet<string>): (text: string) => boolean {
  const whole = new Set([...known].map(plain));
  const phrases = [...whole].filter((text) => text.includes(" "));
  return (text) => {
    const compared = plain(text);
    return whole.has(compared) || phrases.some((phrase) => ` ${compared} `.includes(` ${phrase} `));
  };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ");
}
