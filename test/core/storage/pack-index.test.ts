import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Company } from '#core/domain/company.ts';
import {
  countFields,
  isSameCompany,
  listFields,
  numberFields,
  textFields,
} from '#core/storage/company-fields.ts';
import { copyCompany } from '#core/storage/copy-company.ts';
import { packIndex } from '#core/storage/pack-index.ts';
import { isPackedIndex, type StoredIndex } from '#core/storage/packed-index.ts';
import { unpackIndex } from '#core/storage/unpack-index.ts';
import { arbitraryCompany, arbitraryStoredIndex } from '#test/support/arbitrary-index.ts';
import { buildCompany } from '#test/support/builders.ts';

const plain = (index: StoredIndex): StoredIndex => ({ ...index, accounts: index.accounts.map(copyCompany) });

test('whatever is packed, stored and unpacked is what it was', () => {
  fc.assert(
    fc.property(arbitraryStoredIndex, (index) => {
      const stored: unknown = structuredClone(packIndex(index));
      if (!isPackedIndex(stored)) throw new Error('not recognised');
      expect(plain(unpackIndex(stored))).toStrictEqual(index);
    }),
    { numRuns: 300 },
  );
});

test('every field of a company is in exactly one list', () => {
  const named = [...textFields, ...listFields, ...countFields, ...numberFields, 'isTargetAccount'];
  expect(named.toSorted()).toEqual(Object.keys(buildCompany()).toSorted());
});

test('a copy has every field as its own', () => {
  fc.assert(
    fc.property(arbitraryCompany, (company) => {
      expect(copyCompany(company)).toStrictEqual(company);
    }),
  );
});

test('two companies are the same only while every field is', () => {
  const other: Company = {
    ...buildCompany(),
    ...Object.fromEntries([...textFields, ...listFields].map((field) => [field, ['x']])),
    ...Object.fromEntries([...countFields, ...numberFields].map((field) => [field, 77])),
    isTargetAccount: false,
  };
  const one = buildCompany();
  expect(isSameCompany(one, { ...one })).toBe(true);
  for (const field of Object.keys(one)) {
    const changed = { ...one, [field]: Reflect.get(other, field) };
    expect([field, isSameCompany(one, changed)]).toEqual([field, false]);
  }
});

test('what is no packed index of this version is not taken for one', () => {
  const packed = packIndex({ accounts: [], openDeals: [], owners: [], portal: undefined });
  expect(isPackedIndex(packed)).toBe(true);
  for (const other of [undefined, null, 'packed', {}, { ...packed, format: packed.format + 1 }]) {
    expect(isPackedIndex(other)).toBe(false);
  }
});
