import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { OverviewBundle, PartOutcome } from '#core/domain/overview.ts';
import { readCompany } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { overviewLimit, readOverviewBundle, saveOverview } from '#core/storage/overviews.ts';
import { buildActivity, buildCompany } from '#test/support/builders.ts';
import { buildBundle } from '#test/support/build-bundle.ts';
import { heardDuring } from '#test/support/heard-notices.ts';

const id = brandId<CompanyId>('1');
const company = buildCompany({ id, modifiedAt: 5 });
let modifiedAt = 5;
let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const withActivities = (outcome: PartOutcome, activities: OverviewBundle['activities']) => {
  const bundle = buildBundle({ companyId: id, activities });
  return { ...bundle, outcomes: { ...bundle.outcomes, activities: outcome } };
};
const counted = async (bundle: OverviewBundle) => {
  await saveOverview(db, bundle, { ...company, modifiedAt: (modifiedAt += 1) });
  const stored = await readCompany(db, id);
  return [stored?.cachedOpenTasks, stored?.cachedMeetings];
};

test('an overview is read as it was saved, with its company', async () => {
  const bundle = buildBundle({ companyId: id, loadedAt: 3 });
  expect(await heardDuring(() => saveOverview(db, bundle, company))).toEqual(['accounts', 'overview']);
  expect(await readOverviewBundle(db, id)).toEqual(bundle);
  expect(await readCompany(db, id)).toMatchObject({ id, modifiedAt: 5 });
  expect(await readOverviewBundle(db, brandId<CompanyId>('404'))).toBeUndefined();
});

test('a task is open while it is not completed', async () => {
  const tasks = ['NOT_STARTED', 'COMPLETED', 'DEFERRED', undefined].map((status) =>
    buildActivity({ kind: 'task', status }),
  );
  const others = [buildActivity({ kind: 'meeting' }), buildActivity({ kind: 'call', status: 'IN_PROGRESS' })];
  expect(await counted(withActivities({ state: 'loaded', hasMore: false }, [...tasks, ...others]))).toEqual([
    3, 1,
  ]);
});

test('no task and no meeting is a fact only where everything was loaded', async () => {
  expect(await counted(withActivities({ state: 'loaded', hasMore: false }, []))).toEqual([0, 0]);
  expect(await counted(withActivities({ state: 'loaded', hasMore: true }, []))).toEqual([
    undefined,
    undefined,
  ]);
  const some = [buildActivity({ kind: 'task' })];
  expect(await counted(withActivities({ state: 'loaded', hasMore: true }, some))).toEqual([1, undefined]);
});

test('no task and no meeting is no fact where a kind could not be read, or not of late', async () => {
  const reason = { kind: 'server', status: 500, message: '' } as const;
  const activities = [buildActivity({ kind: 'task' })];
  const partial: PartOutcome = { state: 'partial', hasMore: false, reason };
  expect(await counted(withActivities(partial, []))).toEqual([undefined, undefined]);
  expect(await counted(withActivities(partial, activities))).toEqual([1, undefined]);
  const stale: PartOutcome = { state: 'stale', hasMore: false, reason, loadedAt: 1 };
  expect(await counted(withActivities(stale, activities))).toEqual([undefined, undefined]);
});

test('activities that could not be loaded say nothing', async () => {
  const failed: PartOutcome = {
    state: 'failed',
    reason: { kind: 'missing-scopes', scopes: [], message: '' },
  };
  expect(await counted(withActivities(failed, []))).toEqual([undefined, undefined]);
});

test('the overviews that were loaded longest ago make room', async () => {
  const total = overviewLimit + 3;
  for (let n = 0; n < total; n++) {
    const companyId = brandId<CompanyId>(String(n));
    // Loaded in the opposite order of their ids.
    await saveOverview(db, buildBundle({ companyId, loadedAt: total - n }), buildCompany({ id: companyId }));
  }
  expect(await db.count('overviews')).toBe(overviewLimit);
  expect(await readOverviewBundle(db, brandId<CompanyId>('2'))).toBeDefined();
  expect(await db.count('companies')).toBe(total);
});
