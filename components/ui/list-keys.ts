/**
 * Which entry of a vertical list a key goes to: arrows (around the ends), Home, End, or the next entry that begins
 * with the letter. `at` is the current index, -1 for none. Undefined where the key means nothing here.
 */
export function targetOfKey(key: string, at: number, labels: readonly string[]): number | undefined {
  const count = labels.length;
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return key.length === 1 && key !== ' ' ? nextStartingWith(key, at, labels) : undefined;
  }
}

function nextStartingWith(letter: string, at: number, labels: readonly string[]): number | undefined {
  for (let step = 1; step <= labels.length; step++) {
    const index = (at + step) % labels.length;
    if (labels[index]?.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase())) return index;
  }
  return undefined;
}
