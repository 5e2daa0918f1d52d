import type { OpenDeal } from '#core/domain/index-data.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { PackedCompany, type Columns } from './packed-company.ts';
import type { PackedIndex, PackedLists, StoredIndex, StringTable } from './packed-index.ts';

/**
 * The index that was packed. Its accounts read their columns when asked and hold nothing themselves: copy one
 * with `copyCompany`, because spreading it copies nothing.
 */
export function unpackIndex(packed: PackedIndex): StoredIndex {
  const stringAt = readStrings(packed.strings);
  const textAt = (code: number): string | undefined => (code < 0 ? undefined : stringAt(code));
  const listAt = ({ codes, ends }: PackedLists, row: number): string[] =>
    Array.from(codes.subarray(row === 0 ? 0 : ends[row - 1], ends[row]), stringAt);

  const columns: Columns = { packed, textAt, listAt };
  const accounts = Array.from({ length: packed.rows }, (_, row) => new PackedCompany(columns, row));
  const openDeals = Array.from(packed.deals.ids, (code, row): OpenDeal => ({
    id: brandId(stringAt(code)),
    value: packed.deals.values[row] ?? 0,
    companyIds: listAt(packed.deals.companyIds, row).map((id) => brandId<CompanyId>(id)),
  }));
  return { accounts, openDeals, owners: packed.owners, portal: packed.portal };
}

function readStrings({ text, ends }: StringTable): (code: number) => string {
  // Kept once read, so that comparing ids and names again and again makes no new strings.
  const read: (string | undefined)[] = [];
  return (code) => (read[code] ??= text.slice(code === 0 ? 0 : ends[code - 1], ends[code]));
}
