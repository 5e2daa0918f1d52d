import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readCompany } from '#core/storage/companies.ts';
import { expectedFigures, shownFigures, shownIds, targetIds } from '#test/support/index-figures.ts';

const hour = 3_600_000;
const brand = (raw: string) => brandId<CompanyId>(raw);

let world: World;
let worker: Worker;
beforeEach(async () => {
  world = await createWorld({ indexLagMs: hour });
  worker = await world.start();
  await worker.sync();
});

/** Lets HubSpot's search show everything, then syncs. */
const syncLater = async () => {
  world.clock.pass(hour);
  await worker.sync();
};

const someTarget = () => targetIds(world.portal)[0] ?? '';
const someOther = () =>
  world.portal.records.companies.find(({ properties }) => properties['hs_is_target_account'] !== 'true')
    ?.id ?? '';

test('an account unmarked in HubSpot leaves the index, at once although search still shows it late', async () => {
  const id = someTarget();
  world.portal.edit.setProperty(id, 'hs_is_target_account', 'false');
  await syncLater();
  expect(await shownIds(worker.db)).not.toContain(id);
  expect(await readCompany(worker.db, brand(id))).toMatchObject({ isTargetAccount: false });
  expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
});

test('an account marked in HubSpot arrives', async () => {
  const id = someOther();
  world.portal.edit.setProperty(id, 'hs_is_target_account', 'true');
  await syncLater();
  expect(await shownIds(worker.db)).toContain(id);
  expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
});

test('an account merged into another company is gone, and the one that took it has its records', async () => {
  const [winner = '', loser = ''] = targetIds(world.portal);
  world.portal.edit.merge(winner, loser);
  await syncLater();
  expect(await shownIds(worker.db)).not.toContain(loser);
  expect(await readCompany(worker.db, brand(winner))).toMatchObject({ mergedIds: [loser] });
  expect(await readCompany(worker.db, brand(loser))).toBeUndefined();
  expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
});

test('an account merged into a company that is none leaves the index', async () => {
  const loser = someTarget();
  const winner = someOther();
  world.portal.edit.setProperty(winner, 'hs_is_target_account', 'false');
  world.portal.edit.merge(winner, loser);
  await syncLater();
  expect(await shownIds(worker.db)).not.toContain(loser);
  expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
});

test('a deleted account leaves the index and the local copy', async () => {
  const id = someTarget();
  world.portal.edit.archive(id);
  await syncLater();
  expect(await shownIds(worker.db)).not.toContain(id);
  expect(await readCompany(worker.db, brand(id))).toBeUndefined();
});

test('a deal that was won leaves the open ones', async () => {
  const deal = expectedFigures(world.portal).openDeals[0]?.id ?? '';
  world.portal.edit.setProperty(deal, 'dealstage', 'closedwon');
  await syncLater();
  expect((await shownFigures(worker.db)).openDeals.map(({ id }) => id)).not.toContain(deal);
  expect(await shownFigures(worker.db)).toEqual(expectedFigures(world.portal));
});

describe('while HubSpot’s search lags behind', () => {
  const change = async (id: string, value: boolean) => {
    world.clock.pass(1_000);
    await markTargetAccounts(worker.db, {
      groupId: crypto.randomUUID(),
      companyIds: [brand(id)],
      value,
      now: world.clock.now(),
    });
    await worker.push();
  };

  test('an account that was just marked here stays', async () => {
    const id = someOther();
    await change(id, true);
    await worker.sync();
    expect(await shownIds(worker.db)).toContain(id);
    await syncLater();
    expect(await shownIds(worker.db)).toContain(id);
  });

  test('an account that was just unmarked here does not come back', async () => {
    const id = someTarget();
    await change(id, false);
    await worker.sync();
    expect(await shownIds(worker.db)).not.toContain(id);
    await syncLater();
    expect(await shownIds(worker.db)).not.toContain(id);
  });

  test('an account that was deleted is not kept for being found by search', async () => {
    const id = someTarget();
    world.portal.edit.archive(id);
    await worker.sync();
    await syncLater();
    expect(await shownIds(worker.db)).not.toContain(id);
  });
});
