import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { findLocalCompanies } from '#core/read-models/find-local-companies.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { appendChanges } from '#core/storage/outbox.ts';
import { buildCompany } from '#test/support/builders.ts';

const id = (raw: string) => brandId<CompanyId>(raw);
let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await saveCompanies(db, [
    buildCompany({ id: id('1'), name: 'Northwind', domain: 'northwind.example' }),
    buildCompany({ id: id('2'), name: 'Żółta Łódź', domain: 'lodz.example', isTargetAccount: false }),
    buildCompany({ id: id('3'), name: 'Alpine', domain: 'northern.example', isTargetAccount: false }),
    buildCompany({ id: id('4'), additionalDomains: ['north.example'], isTargetAccount: false }),
  ]);
});
const found = async (text: string) => (await findLocalCompanies(db, text, 'en')).map((company) => company.id);

test('by name and by any domain, those to choose first', async () => {
  expect(await found('north')).toEqual(['4', '3', '1']);
  expect(await found('zolta')).toEqual(['2']);
  expect(await found('https://www.northwind.example/')).toEqual(['1']);
  expect(await found('northwind alpine')).toEqual([]);
});

test('nothing typed finds all, what is on its way to HubSpot laid over them', async () => {
  expect(await found('')).toEqual(['4', '3', '2', '1']);
  const change = { type: 'set-target-account', companyId: id('3'), value: true } as const;
  await appendChanges(db, 'group', [change], 1);
  expect(await found('')).toEqual(['4', '2', '3', '1']);
});

test('at most 50, also of a copy that is read in pieces', async () => {
  const many = Array.from({ length: 2_050 }, (_, index) =>
    buildCompany({ name: `Branch ${index}`, isTargetAccount: false }),
  );
  await saveCompanies(db, many);
  expect(await found('branch')).toHaveLength(50);
  expect(await found('branch 2049')).toHaveLength(1);
});
