/** A person's shift, as far as their use of the EHR shows it. Milliseconds since the epoch. */
export interface Shift {
  startedAt: number;
  activeAt: number;
}

/** Who has done nothing in the EHR for so long begins a new shift (docs/design/tip-packs.md, gate 3). */
const idle = 6 * 3_600_000;

/** The shift after the person was active at `now`. */
export function shiftAt(shift: Shift, now: number): Shift {
  return { startedAt: now - shift.activeAt >= idle ? now : shift.startedAt, activeAt: now };
}

/** Whether something that happened at a time (0: never) was in this shift. */
export function isInShift(at: number, { startedAt }: Shift): boolean {
  return at > 0 && at >= startedAt;
}
