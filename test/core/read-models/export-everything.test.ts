import { freshDatabase } from '#test/support/fresh-database.ts';
import { expect, test } from 'vitest';
import { brandId, type CompanyId, type PortalId } from '#core/domain/ids.ts';
import { keyStore } from '#core/platform/key-store.ts';
import { exportEverything } from '#core/read-models/export-everything.ts';
import { saveConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import { appendChanges, settleChanges } from '#core/storage/outbox.ts';
import { saveOverview } from '#core/storage/overviews.ts';
import { saveOwners, savePipelines, savePortal } from '#core/storage/reference.ts';
import { appendSetAside } from '#core/storage/set-aside.ts';
import { buildBundle } from '#test/support/build-bundle.ts';
import { buildActivity, buildCompany, buildContact, buildDeal, buildOwner } from '#test/support/builders.ts';
import { completePull } from '#test/support/complete-pull.ts';

const key = 'pat-na1-3f1c2ab4-5d6e-4f70-8a91-b2c3d4e5f601';

async function exported(db: Database) {
  let text = '';
  for await (const piece of exportEverything(db, 1_000)) text += piece;
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.trimEnd().split('\n');
  return { text, records: lines.map((line): Record<string, unknown> => JSON.parse(line)) };
}

const countsOf = (records: readonly Record<string, unknown>[]) =>
  Object.fromEntries([...Map.groupBy(records, ({ type }) => type)].map(([type, own]) => [type, own.length]));

test('an empty copy is one line that says what this is', async () => {
  const { records } = await exported(await freshDatabase());
  expect(records).toEqual([{ type: 'export', format: 1, exportedAt: '1970-01-01T00:00:01.000Z' }]);
});

test('everything cached is in it, each record once with its type, and the key is not', async () => {
  const db = await freshDatabase();
  const portalId = brandId<PortalId>('4815162');
  await keyStore.write(key);
  await saveConnection(db, { kind: 'portal', portalId, connectedAt: 0 });
  await savePortal(db, { id: portalId, uiDomain: 'app.hubspot.com', currency: 'EUR', timeZone: 'UTC' });
  await saveOwners(db, [buildOwner(), buildOwner()]);
  await savePipelines(db, [{ id: brandId('p'), label: 'Sales', order: 0, stages: [] }]);
  const accounts = Array.from({ length: 1_203 }, (_, at) =>
    buildCompany({ id: brandId(String(at)), name: `Account ${at}` }),
  );
  await completePull(db, accounts, [buildDeal({ companyIds: [brandId('1')] })]);
  const companyId = brandId<CompanyId>('1');
  const bundles = Array.from({ length: 23 }, (_, at) => brandId<CompanyId>(String(at)));
  for (const id of bundles)
    await saveOverview(
      db,
      buildBundle({
        companyId: id,
        contacts: [buildContact(), buildContact()],
        activities: [buildActivity({ body: 'a\nb' })],
        deals: [buildDeal()],
        pageViews: [
          { url: 'https://ours.example/', title: undefined, contactId: brandId('c'), lastAt: 5, views: 2 },
        ],
      }),
      buildCompany({ id, modifiedAt: 1 }),
    );
  const change = { type: 'set-target-account', companyId, value: false } as const;
  const [first] = await appendChanges(db, 'g1', [change], 10);
  await settleChanges(db, { delivered: [first?.seq ?? -1], companies: [], deliveredAt: 20 });
  await appendChanges(db, 'g2', [{ ...change, value: true }], 30);
  await appendSetAside(db, [
    { objectType: 'deals', recordId: '9', property: 'amount', reason: 'no number', at: 40 },
  ]);

  const { text, records } = await exported(db);
  expect(countsOf(records)).toEqual({
    export: 1,
    portal: 1,
    owner: 2,
    pipeline: 1,
    company: 1_203,
    'open-deal': 1,
    overview: 23,
    contact: 46,
    activity: 23,
    deal: 23,
    'page-view': 23,
    'pending-change': 1,
    'delivered-change': 1,
    'set-aside': 1,
  });
  expect(records[0]).toMatchObject({ portalId: '4815162' });
  const companies = records.filter(({ type }) => type === 'company');
  expect(new Set(companies.map(({ id }) => id)).size).toBe(1_203);
  expect(records.find(({ type }) => type === 'pending-change')).toMatchObject({ groupId: 'g2', seq: 2 });
  expect(records.find(({ type }) => type === 'activity')).toMatchObject({ companyId: '0', body: 'a\nb' });
  expect(text).not.toContain(key);
  expect(text).not.toContain(key.slice(-12));
});
