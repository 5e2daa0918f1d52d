/**
 * Orders record ids by number without turning them into numbers, which may pass 2^53: the shorter run of digits
 * is the smaller one. A total order over any strings.
 */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
