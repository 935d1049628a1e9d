/** Higher priority first; equal ones keep their order. */
export function byPriority<Contribution extends { priority: number }>(contributions: readonly Contribution[]): Contribution[] {
  return [...contributions].sort((left, right) => right.priority - left.priority);
}
