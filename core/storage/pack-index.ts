import type { Company } from '#core/domain/company.ts';
import { countFields, listFields, numberFields, textFields } from './company-fields.ts';
import {
  packedFormat,
  type PackedIndex,
  type PackedLists,
  type StoredIndex,
  type StringTable,
} from './packed-index.ts';

/** Packs the index into columns that `unpackIndex` reads back as they were. */
export function packIndex({ accounts, openDeals, owners, portal }: StoredIndex): PackedIndex {
  const strings = collectStrings();
  const { codeOf } = strings;

  const texts = columnsOf(textFields, (field) =>
    Int32Array.from(accounts, (account) => codeOf(account[field])),
  );
  const lists = columnsOf(listFields, (field) =>
    packLists(
      accounts.map((account) => account[field]),
      codeOf,
    ),
  );
  const counts = columnsOf(countFields, (field) =>
    Int32Array.from(accounts, (account) => account[field] ?? -1),
  );
  const numbers = columnsOf(numberFields, (field) =>
    Float64Array.from(accounts, (account) => account[field] ?? NaN),
  );
  const deals = {
    ids: Int32Array.from(openDeals, (deal) => codeOf(deal.id)),
    values: Float64Array.from(openDeals, (deal) => deal.value),
    companyIds: packLists(
      openDeals.map((deal) => deal.companyIds),
      codeOf,
    ),
  };
  return {
    format: packedFormat,
    rows: accounts.length,
    texts,
    lists,
    counts,
    numbers,
    isTargetAccount: Uint8Array.from(accounts, (account) => (account.isTargetAccount ? 1 : 0)),
    deals,
    owners,
    portal,
    strings: strings.table(),
  };
}

function columnsOf<Field extends keyof Company, Column>(
  fields: readonly Field[],
  pack: (field: Field) => Column,
): Record<Field, Column> {
  return Object.fromEntries(fields.map((field) => [field, pack(field)])) as Record<Field, Column>;
}

function collectStrings() {
  const codes = new Map<string, number>();
  return {
    codeOf: (value: string | undefined): number => {
      if (value === undefined) return -1;
      const known = codes.get(value);
      if (known !== undefined) return known;
      const code = codes.size;
      codes.set(value, code);
      return code;
    },
    table: (): StringTable => {
      const ends = new Int32Array(codes.size);
      let end = 0;
      for (const [value, code] of codes) {
        end += value.length;
        ends[code] = end;
      }
      return { text: [...codes.keys()].join(''), ends };
    },
  };
}

function packLists(lists: readonly (readonly string[])[], codeOf: (value: string) => number): PackedLists {
  const codes: number[] = [];
  const ends = Int32Array.from(lists, (list) => {
    for (const value of list) codes.push(codeOf(value));
    return codes.length;
  });
  return { codes: Int32Array.from(codes), ends };
}
