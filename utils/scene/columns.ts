/** Column edges by learned shares of the width, which need not add up to one exactly. */
export function columnsByShare(shares: readonly number[], left: number, width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  const edges = [left];
  for (const share of shares) edges.push((edges.at(-1) ?? left) + (width * share) / total);
  return edges.map(Math.round);
}
