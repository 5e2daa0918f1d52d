/**
 * Which row of a table a key goes to from the row `index` of `count`, before it is kept within them: arrows, Page Up and
 * Page Down by `pageSize` rows, Home, End. Undefined where the key means nothing here.
 */
export function rowTarget(key: string, index: number, count: number, pageSize: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + pageSize;
    case 'PageUp':
      return index - pageSize;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
