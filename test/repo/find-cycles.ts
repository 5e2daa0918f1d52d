/**
 * The groups of files that reach each other by imports, each sorted by path; a file that imports itself is one.
 * Tarjan's strongly connected components.
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const cycles: string[][] = [];

  const visit = (node: string): number => {
    const index = order.size;
    let low = index;
    order.set(node, index);
    stack.push(node);
    onStack.add(node);
    for (const next of graph.get(node) ?? []) {
      const seenAt = order.get(next);
      if (seenAt === undefined) low = Math.min(low, visit(next));
      else if (onStack.has(next)) low = Math.min(low, seenAt);
    }
    if (low === index) {
      const group = stack.splice(stack.indexOf(node));
      for (const member of group) onStack.delete(member);
      if (group.length > 1 || graph.get(node)?.includes(node)) cycles.push(group.toSorted());
    }
    return low;
  };

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return cycles;
}
