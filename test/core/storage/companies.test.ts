import { freshDatabase } from '#test/support/fresh-database.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import {
  findByDomains,
  findByLinkedin,
  findByRecord,
  readCompanies,
  readCompany,
  readTargetAccounts,
  removeCompanies,
  saveCompanies,
} from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { saveOverview } from '#core/storage/overviews.ts';
import { buildCompany } from '#test/support/builders.ts';
import { buildBundle } from '#test/support/build-bundle.ts';
import { heardDuring } from '#test/support/heard-notices.ts';

const id = (raw: string) => brandId<CompanyId>(raw);
let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

describe('reading', () => {
  test('by ids, in their order, unknown ones left out', async () => {
    await saveCompanies(db, [buildCompany({ id: id('1') }), buildCompany({ id: id('2') })]);
    const found = await readCompanies(db, [id('2'), id('404'), id('1')]);
    expect(found.map((company) => company.id)).toEqual(['2', '1']);
    expect(await readCompany(db, id('404'))).toBeUndefined();
  });

  test('target accounts only, also after one was unmarked', async () => {
    const one = buildCompany({ id: id('1') });
    await saveCompanies(db, [
      one,
      buildCompany({ id: id('2') }),
      buildCompany({ id: id('3'), isTargetAccount: false }),
    ]);
    await saveCompanies(db, [{ ...one, isTargetAccount: false }]);
    expect((await readTargetAccounts(db)).map((company) => company.id)).toEqual(['2']);
  });

  test('by domain, primary and additional, with the domain that was found', async () => {
    await saveCompanies(db, [
      buildCompany({ id: id('1'), domain: 'a.example', additionalDomains: ['b.example', 'a.example'] }),
      buildCompany({ id: id('2'), domain: 'b.example' }),
      buildCompany({ id: id('3') }),
    ]);
    const found = await findByDomains(db, ['x.example', 'b.example', 'a.example']);
    expect(found.map(({ domain, company }) => [domain, company.id])).toEqual([
      ['b.example', '1'],
      ['b.example', '2'],
      ['a.example', '1'],
    ]);
  });

  test('a domain that was taken from a company does not find it any more', async () => {
    const company = buildCompany({ id: id('1'), domain: 'old.example' });
    await saveCompanies(db, [company]);
    await saveCompanies(db, [{ ...company, domain: 'new.example' }]);
    expect(await findByDomains(db, ['old.example'])).toEqual([]);
  });

  test('by LinkedIn page', async () => {
    await saveCompanies(db, [buildCompany({ id: id('1'), linkedinSlug: 'northwind' }), buildCompany()]);
    expect((await findByLinkedin(db, 'northwind')).map((company) => company.id)).toEqual(['1']);
    expect(await findByLinkedin(db, 'other')).toEqual([]);
  });
});

describe('saving', () => {
  test('an older company never replaces a newer one, in whatever order and grouping they come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.tuple(fc.constantFrom('1', '2'), fc.nat(5)), { maxLength: 4 }), {
          maxLength: 5,
        }),
        async (writes) => {
          const fresh = await freshDatabase();
          const newest = new Map<string, number>();
          for (const companies of writes) {
            await saveCompanies(
              fresh,
              companies.map(([raw, modifiedAt]) =>
                buildCompany({ id: id(raw), modifiedAt, name: `as of ${modifiedAt}` }),
              ),
            );
            for (const [raw, modifiedAt] of companies)
              newest.set(raw, Math.max(newest.get(raw) ?? 0, modifiedAt));
          }
          for (const [raw, modifiedAt] of newest) {
            expect(await readCompany(fresh, id(raw))).toMatchObject({
              modifiedAt,
              name: `as of ${modifiedAt}`,
            });
          }
          fresh.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('lawful engagement stays unless the company brings its own', async () => {
    const company = buildCompany({
      id: id('1'),
      lawfulEngagementAt: 5,
      lawfulEngagementType: 'FORM_SUBMITTED',
    });
    await saveCompanies(db, [company]);
    await saveCompanies(db, [buildCompany({ id: id('1'), modifiedAt: 9 })]);
    expect(await readCompany(db, id('1'))).toMatchObject({
      modifiedAt: 9,
      lawfulEngagementAt: 5,
      lawfulEngagementType: 'FORM_SUBMITTED',
    });
    await saveCompanies(db, [buildCompany({ id: id('1'), modifiedAt: 9, lawfulEngagementAt: 7 })]);
    expect(await readCompany(db, id('1'))).toMatchObject({
      lawfulEngagementAt: 7,
      lawfulEngagementType: undefined,
    });
  });

  test('cached tasks and meetings stay while the company is not newer than they are', async () => {
    await saveCompanies(db, [
      buildCompany({ id: id('1'), modifiedAt: 5, cachedOpenTasks: 2, cachedMeetings: 1 }),
    ]);
    await saveCompanies(db, [buildCompany({ id: id('1'), modifiedAt: 5, name: 'same moment' })]);
    expect(await readCompany(db, id('1'))).toMatchObject({
      name: 'same moment',
      cachedOpenTasks: 2,
      cachedMeetings: 1,
    });
    await saveCompanies(db, [buildCompany({ id: id('1'), modifiedAt: 6 })]);
    expect(await readCompany(db, id('1'))).toMatchObject({
      cachedOpenTasks: undefined,
      cachedMeetings: undefined,
    });
  });

  test('records that a company swallowed leave with their overviews; the company is found by their ids', async () => {
    const swallowed = buildCompany({ id: id('2') });
    await saveOverview(db, buildBundle({ companyId: id('2') }), swallowed);
    await saveCompanies(db, [buildCompany({ id: id('1'), mergedIds: [id('2'), id('1')] })]);
    expect((await readTargetAccounts(db)).map((company) => company.id)).toEqual(['1']);
    expect(await db.count('overviews')).toBe(0);
    expect((await findByRecord(db, id('2'))).map((company) => company.id)).toEqual(['1']);
    expect((await findByRecord(db, id('1'))).map((company) => company.id)).toEqual(['1']);
    expect(await findByRecord(db, id('3'))).toEqual([]);
  });

  test('is announced when something changed, and only then', async () => {
    const company = buildCompany({ id: id('1') });
    expect(await heardDuring(() => saveCompanies(db, [company]))).toEqual(['accounts']);
    expect(await heardDuring(() => saveCompanies(db, [{ ...company }]))).toEqual([]);
    expect(
      await heardDuring(() => saveCompanies(db, [{ ...company, additionalDomains: ['a.example'] }])),
    ).toEqual(['accounts']);
  });
});

test('companies gone from HubSpot leave with their overviews', async () => {
  const company = buildCompany({ id: id('1') });
  await saveOverview(db, buildBundle({ companyId: id('1') }), company);
  expect(await heardDuring(() => removeCompanies(db, [id('1'), id('404')]))).toEqual(['accounts']);
  expect([await db.count('companies'), await db.count('overviews')]).toEqual([0, 0]);
  expect(await heardDuring(() => removeCompanies(db, [id('1')]))).toEqual([]);
});
