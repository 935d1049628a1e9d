/** @returns whether a node is one of these, or is in one of them, in the same tree. What was found of a node holds for those in it. */
export function within(parts: ReadonlySet<Node>): (node: Node | null) => boolean {
  const known = new Map<Node, boolean>();
  return (node) => {
    const path: Node[] = [];
    let is = false;
    for (let at = node; at; at = at.parentNode) {
      const before = known.get(at);
      path.push(at);
      is = before ?? parts.has(at);
      if (is || before !== undefined) break;
    }
    for (const at of path) known.set(at, is);
    return is;
  };
}
