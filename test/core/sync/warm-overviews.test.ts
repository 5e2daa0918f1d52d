import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { brandId, type CompanyId, type OwnerId } from '#core/domain/ids.ts';
import { warmBudget } from '#core/platform/warm-budget.ts';
import { readTargetAccounts } from '#core/storage/companies.ts';
import { readOverviewAges } from '#core/storage/overviews.ts';
import { allowedNow, overviewsToWarm, spent, warmLimits, warmOverviews } from '#core/sync/warm-overviews.ts';
import { buildCompany } from '#test/support/builders.ts';

const hour = 60 * 60_000;
const me = brandId<OwnerId>('7');
const own = (id: string, modifiedAt: number, over = {}) =>
  buildCompany({ id: brandId(id), ownerId: me, isTargetAccount: true, modifiedAt, ...over });
const ages = (all: Readonly<Record<string, number>>) =>
  new Map(Object.entries(all).map(([id, at]) => [brandId<CompanyId>(id), at]));

test('own accounts come: never loaded first, then the oldest that changed since', () => {
  const now = 100 * hour;
  const accounts = [
    own('1', 10 * hour),
    own('2', 50 * hour),
    own('3', 50 * hour),
    own('4', 50 * hour),
    own('5', now),
    own('6', now, { ownerId: brandId('8') }),
    own('7', now, { isTargetAccount: false }),
  ];
  const loaded = ages({ 1: 20 * hour, 2: 40 * hour, 3: 30 * hour, 5: now - 1 });
  expect(overviewsToWarm(accounts, me, loaded, now)).toEqual(['4', '3', '2']);
});

test('however often it is asked, no hour and no day has more than its share', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(hour), { maxLength: 300 }), (pauses) => {
      let budget = { hourAt: 0, inHour: 0, dayAt: 0, inDay: 0 };
      let now = 1_000 * hour;
      let windowAt = now;
      let inWindow = 0;
      for (const pause of pauses) {
        now += pause;
        if (allowedNow(budget, now) === 0) continue;
        budget = spent(budget, now);
        if (now - windowAt >= 24 * hour) [windowAt, inWindow] = [now, 0];
        inWindow += 1;
        expect(budget.inHour).toBeLessThanOrEqual(warmLimits.anHour);
        expect(inWindow).toBeLessThanOrEqual(2 * warmLimits.aDay);
        expect(budget.inDay).toBeLessThanOrEqual(warmLimits.aDay);
      }
    }),
  );
});

test('a clock that was ahead and is put right does not use the budget up', () => {
  const ahead = 2_000 * hour;
  const used = { hourAt: ahead, inHour: warmLimits.anHour, dayAt: ahead, inDay: warmLimits.aDay };
  const now = 1_000 * hour;
  expect(allowedNow(used, now)).toBe(warmLimits.anHour);
  expect(spent(used, now)).toEqual({ hourAt: now, inHour: 1, dayAt: now, inDay: 1 });
});

let world: World;
let worker: Worker;
beforeEach(async () => {
  world = await createWorld({ indexLagMs: 0 });
  worker = await world.start();
  await worker.sync();
});

test('the person’s own accounts are loaded within the budget, once; nobody else’s', async () => {
  const accounts = await readTargetAccounts(worker.db);
  const ownerId = accounts.find((account) => account.ownerId !== undefined)?.ownerId;
  const mine = accounts.filter((account) => account.ownerId === ownerId).map(({ id }) => id);
  const now = () => world.clock.now();
  await warmOverviews({ ...worker, now, ownerId: undefined });
  expect((await readOverviewAges(worker.db)).size).toBe(0);

  await warmOverviews({ ...worker, now, ownerId });
  const loaded = [...(await readOverviewAges(worker.db)).keys()];
  expect(loaded.length).toBe(Math.min(mine.length, warmLimits.anHour));
  expect(mine).toEqual(expect.arrayContaining(loaded));
  expect((await warmBudget.getValue()).inDay).toBe(loaded.length);

  const before = world.portal.requestLog.length;
  await warmOverviews({ ...worker, now, ownerId });
  expect(world.portal.requestLog.length).toBe(before);
});
