import type { Separator } from './import-list.ts';

const sampledRecords = 60;
const sampledText = 100_000;

/** The characters, the likelier ones first. */
export const separatorCharacters = {
  tab: '\t',
  semicolon: ';',
  pipe: '|',
  comma: ',',
} as const satisfies Record<Exclude<Separator, 'none'>, string>;

const candidates = ['tab', 'semicolon', 'pipe', 'comma'] as const;

/**
 * What separates the cells: the character that the first record has outside its quotes and that most others have as
 * often. A comma that only some lines have is part of a name (`Acme, Inc.`).
 */
export function sniffSeparator(text: string): Separator {
  const records = countByRecord(text.slice(0, sampledText));
  const [first, ...others] = records;
  if (!first) return 'none';
  let best: { readonly separator: Separator; readonly weight: number } = { separator: 'none', weight: 0 };
  for (const separator of candidates) {
    const count = first[separator];
    if (count === 0) continue;
    // Lines that have it, though not as often, count half: cells left out at the end of a line.
    const alike = others.reduce(
      (sum, record) => sum + (record[separator] === count ? 1 : record[separator] > 0 ? 0.5 : 0),
      0,
    );
    const share = others.length === 0 ? 1 : alike / others.length;
    const weight = share < 0.5 ? 0 : share * Math.min(count, 3) + share;
    if (weight > best.weight) best = { separator, weight };
  }
  return best.separator;
}

type Counts = Record<(typeof candidates)[number], number>;

/** How often each character stands outside quotes, by record; blank ones are left out. */
function countByRecord(text: string): Counts[] {
  const records: Counts[] = [];
  let counts: Counts = { tab: 0, semicolon: 0, pipe: 0, comma: 0 };
  let isQuoted = false;
  let isBlank = true;
  let mayOpen = true;
  const end = () => {
    if (!isBlank) records.push(counts);
    counts = { tab: 0, semicolon: 0, pipe: 0, comma: 0 };
    isBlank = true;
    mayOpen = true;
  };
  for (const character of text) {
    if (records.length >= sampledRecords) return records;
    if (character === '"' && (isQuoted || mayOpen)) {
      isQuoted = !isQuoted;
      // A doubled quote closes and opens again.
      mayOpen = true;
      isBlank = false;
    } else if (isQuoted) continue;
    else if (character === '\n' || character === '\r') end();
    else {
      const separator = candidates.find((one) => separatorCharacters[one] === character);
      if (separator) counts[separator] += 1;
      mayOpen = separator !== undefined;
      isBlank &&= character.trim() === '' && separator === undefined;
    }
  }
  end();
  return records;
}
