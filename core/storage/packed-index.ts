import type { Owner } from '#core/domain/owner.ts';
import type { Portal } from '#core/domain/portal.ts';
import type { IndexData } from '#core/domain/index-data.ts';
import type { countFields, listFields, numberFields, textFields } from './company-fields.ts';

/** Raised with every change of the layout, so that a snapshot of another version is rebuilt and not misread. */
export const packedFormat = 1;

/** What the index is computed from as storage has it: the GDPR setting is a preference. */
export type StoredIndex = Omit<IndexData, 'gdpr'>;

/** Strings by code, each once: one text and where each string ends in it. */
export interface StringTable {
  readonly text: string;
  readonly ends: Int32Array;
}

/** Lists of strings, row by row: `ends` says where each row's codes end. */
export interface PackedLists {
  readonly codes: Int32Array;
  readonly ends: Int32Array;
}

/**
 * The index as columns, one entry per account: what structured cloning copies fastest. -1 is undefined in codes
 * and counts, NaN in numbers.
 */
export interface PackedIndex {
  readonly format: typeof packedFormat;
  readonly rows: number;
  readonly strings: StringTable;
  readonly texts: Readonly<Record<(typeof textFields)[number], Int32Array>>;
  readonly lists: Readonly<Record<(typeof listFields)[number], PackedLists>>;
  readonly counts: Readonly<Record<(typeof countFields)[number], Int32Array>>;
  readonly numbers: Readonly<Record<(typeof numberFields)[number], Float64Array>>;
  readonly isTargetAccount: Uint8Array;
  readonly deals: {
    readonly ids: Int32Array;
    readonly values: Float64Array;
    readonly companyIds: PackedLists;
  };
  readonly owners: readonly Owner[];
  readonly portal: Portal | undefined;
}

/** Whether a stored value is a packed index of this version. */
export const isPackedIndex = (value: unknown): value is PackedIndex =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === packedFormat;
