import { freshDatabase } from '#test/support/fresh-database.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readDiagnostics } from '#core/read-models/read-diagnostics.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import { appendChanges } from '#core/storage/outbox.ts';
import { saveOverview } from '#core/storage/overviews.ts';
import { beginPull, finishPull, savePulledDeals } from '#core/storage/pull.ts';
import { saveOwners } from '#core/storage/reference.ts';
import { appendSetAside } from '#core/storage/set-aside.ts';
import { buildBundle } from '#test/support/build-bundle.ts';
import { buildCompany, buildDeal, buildOwner } from '#test/support/builders.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const stubStorage = (storage: unknown) => vi.stubGlobal('navigator', { locks: navigator.locks, storage });

test('it counts what is stored and says what could not be read', async () => {
  stubStorage({ estimate: () => Promise.resolve({ usage: 4096 }) });
  const db = await freshDatabase();
  const id = brandId<CompanyId>('1');
  const aside = { objectType: 'deal', recordId: '9', property: undefined, reason: 'odd', at: 1 };
  const pull = {
    startedAt: 1,
    step: 'deals',
    cursor: undefined,
    done: 0,
    total: undefined,
    gdpr: false,
  } as const;
  await saveCompanies(db, [buildCompany(), buildCompany({ isTargetAccount: false })]);
  await saveOverview(db, buildBundle({ companyId: id }), buildCompany({ id }));
  await saveOwners(db, [buildOwner()]);
  await appendChanges(db, 'a', [{ type: 'set-target-account', companyId: id, value: true }], 1);
  for (const pullId of ['a', 'b']) await beginPull(db, { ...pull, pullId });
  await savePulledDeals(db, [buildDeal(), buildDeal()], [aside], { ...pull, pullId: 'b' });
  await finishPull(db, { pullId: 'b', gdpr: false, companies: [], missing: [], completedAt: 5 });
  await beginPull(db, { ...pull, pullId: 'c' });
  await savePulledDeals(db, [buildDeal()], [], { ...pull, pullId: 'c' });
  await appendSetAside(db, [aside]);

  expect(await readDiagnostics(db)).toMatchObject({
    connection: { kind: 'none' },
    portal: undefined,
    owners: [{}],
    status: { completedAt: 5, setAside: 1 },
    setAside: [aside],
    counts: { accounts: 2, companies: 3, openDeals: 2, owners: 1, overviews: 1, pending: 1 },
    pendingCount: 1,
    storageBytes: 4096,
  });
});

test('a browser that does not say how much is stored costs only that figure', async () => {
  stubStorage({ estimate: () => Promise.reject(new TypeError('not here')) });
  expect(await readDiagnostics(await freshDatabase())).toMatchObject({
    storageBytes: undefined,
    counts: { accounts: 0, openDeals: 0, overviews: 0 },
  });
});
