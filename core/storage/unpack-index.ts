import type { OpenDeal } from '#core/domain/index-data.ts';
import { brandId } from '#core/domain/ids.ts';
import { idsOf, PackedCompany, type Columns } from './packed-company.ts';
import type { PackedIndex, PackedLists, StoredIndex, StringTable } from './packed-index.ts';

/**
 * The index that was packed. Its accounts read their columns when asked and hold nothing themselves: copy one
 * with `copyCompany`, because spreading it copies nothing.
 */
export function unpackIndex(packed: PackedIndex): StoredIndex {
  const stringAt = readStrings(packed.strings);
  const textAt = (code: number): string | undefined => (code < 0 ? undefined : stringAt(code));
  const listAt = ({ codes, ends }: PackedLists, row: number): readonly string[] => {
    const end = ends[row] ?? 0;
    const start = row === 0 ? 0 : (ends[row - 1] ?? 0);
    if (start === end) return emptyList;
    const list: string[] = [];
    for (let at = start; at < end; at++) list.push(stringAt(codes[at] ?? 0));
    return list;
  };

  const columns: Columns = { packed, textAt, listAt };
  const accounts = Array.from({ length: packed.rows }, (_, row) => new PackedCompany(columns, row));
  const openDeals = Array.from(packed.deals.ids, (code, row): OpenDeal => ({
    id: brandId(stringAt(code)),
    value: packed.deals.values[row] ?? 0,
    companyIds: idsOf(listAt(packed.deals.companyIds, row)),
  }));
  return { accounts, openDeals, owners: packed.owners, portal: packed.portal };
}

/** The index that was packed, or undefined where it is damaged: it is derived data, and the rows are there. */
export function unpackSound(packed: PackedIndex | undefined): StoredIndex | undefined {
  try {
    return packed && unpackIndex(packed);
  } catch {
    return undefined;
  }
}

const emptyList: readonly string[] = [];

function readStrings({ text, ends }: StringTable): (code: number) => string {
  // Kept once read, so that comparing ids and names again and again makes no new strings.
  const read: (string | undefined)[] = [];
  return (code) => (read[code] ??= text.slice(code === 0 ? 0 : ends[code - 1], ends[code]));
}
