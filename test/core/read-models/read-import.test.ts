import { beforeEach, expect, test } from 'vitest';
import type { Change } from '#core/domain/change.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readChangeGroup } from '#core/read-models/read-change-group.ts';
import { readImportKnowledge } from '#core/read-models/read-import-knowledge.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { appendChanges, setDelivery, settleChanges } from '#core/storage/outbox.ts';
import { buildCompany } from '#test/support/builders.ts';
import { freshDatabase } from '#test/support/fresh-database.ts';

const id = (value: string) => brandId<CompanyId>(value);
const set = (company: string, value: boolean): Change => ({
  type: 'set-target-account',
  companyId: id(company),
  value,
});
const refusal = { kind: 'refused', status: 400, message: 'no' } as const;

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

test('an import knows the target accounts as the index shows them', async () => {
  await saveCompanies(db, [
    buildCompany({ id: id('1'), isTargetAccount: true, domain: 'one.example' }),
    buildCompany({ id: id('2'), isTargetAccount: true }),
    buildCompany({ id: id('3'), isTargetAccount: false }),
    buildCompany({ id: id('4'), isTargetAccount: false }),
    buildCompany({ id: id('5'), isTargetAccount: false }),
  ]);
  const [, , refused] = await appendChanges(db, 'a', [set('2', false), set('3', true), set('4', true)], 1);
  await setDelivery(db, [refused?.seq ?? -1], { state: 'refused', reason: refusal });
  const { targets, intended } = await readImportKnowledge(db);
  expect(targets.map((company) => company.id)).toEqual(['1', '3']);
  expect(targets[0]).toMatchObject({ domain: 'one.example', isTargetAccount: true });
  expect([...intended]).toEqual([
    ['2', false],
    ['3', true],
  ]);
});

test('a group of changes tells what reached HubSpot, what is on its way, and what was refused', async () => {
  const group = await appendChanges(
    db,
    'a',
    ['1', '2', '3', '4'].map((one) => set(one, true)),
    1,
  );
  await appendChanges(db, 'b', [set('9', true)], 2);
  const [one, two] = group.map(({ seq }) => seq);
  await settleChanges(db, { delivered: [one ?? -1], companies: [], deliveredAt: 3 });
  await setDelivery(db, [two ?? -1], { state: 'refused', reason: refusal });
  expect(await readChangeGroup(db, 'a')).toEqual({
    delivered: 1,
    waiting: 2,
    refused: [{ seq: two, companyId: '2', reason: refusal }],
  });
  expect(await readChangeGroup(db, 'never')).toEqual({ delivered: 0, waiting: 0, refused: [] });
});
