import { freshDatabase } from '#test/support/fresh-database.ts';
import { expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readOverview } from '#core/read-models/read-overview.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import { appendChanges } from '#core/storage/outbox.ts';
import { saveOverview } from '#core/storage/overviews.ts';
import { saveOwners } from '#core/storage/reference.ts';
import { buildBundle } from '#test/support/build-bundle.ts';
import { buildCompany, buildOwner } from '#test/support/builders.ts';

const [one, two] = [brandId<CompanyId>('1'), brandId<CompanyId>('2')];

test('a company that the local copy does not have has no overview', async () => {
  expect(await readOverview(await freshDatabase(), one)).toBeUndefined();
});

test('a company whose overview was never loaded is shown without it', async () => {
  const db = await freshDatabase();
  await saveCompanies(db, [buildCompany({ id: one, name: 'One' })]);
  expect(await readOverview(db, one)).toMatchObject({ company: { name: 'One' }, bundle: undefined });
});

test('it has the bundle, the owners, the GDPR setting and only its own pending changes, laid over', async () => {
  const db = await freshDatabase();
  const owner = buildOwner();
  const bundle = buildBundle({ companyId: one, loadedAt: 4 });
  await saveOverview(db, bundle, buildCompany({ id: one, isTargetAccount: false }));
  await saveCompanies(db, [buildCompany({ id: two })]);
  await saveOwners(db, [owner]);
  await preferences.gdpr.setValue(true);
  const [own] = await appendChanges(
    db,
    'a',
    [one, two].map(
      (companyId) => ({ type: 'set-target-account', companyId, value: companyId === one }) as const,
    ),
    1,
  );
  expect(await readOverview(db, one)).toMatchObject({
    company: { id: one, isTargetAccount: true },
    bundle,
    owners: [owner],
    gdpr: true,
    pending: [own],
  });
});
