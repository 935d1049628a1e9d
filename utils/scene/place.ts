/**
 * A place says where in the EHR's structure something stands, without any data: the nearest part that the EHR names itself
 * (`@patient-banner`, from the attributes that the profile lists), then tags and ARIA roles down to the element: `@vitals>div>button`.
 *
 * Labels and icons use plain tokens, since their text or shape tells siblings apart; boxes use counted ones (`div:2`), since nothing
 * else does. Rows and list items are never counted: their number is data.
 */
export function placeToken(tag: string, role: string | null): string {
  return role === null ? tag : `${tag}[${role.slice(0, 24)}]`;
}

const uncounted = /^(?:tr|li|tbody|dt|dd|p)(?:\[|$)|\[row\]/;

/** Counts children of one parent by token, for box places. */
export class ChildCounter {
  private readonly counts = new Map<string, number>();

  /**
   * The token with how many of its sort came before it in the same parent.
   * @param length of a run of siblings of one sort that is counted at once; the token is the first one's.
   */
  count(token: string, length = 1): string {
    if (uncounted.test(token)) return token;
    const before = this.counts.get(token) ?? 0;
    this.counts.set(token, before + length);
    const next = before + 1;
    return `${token}:${next}`;
  }
}
