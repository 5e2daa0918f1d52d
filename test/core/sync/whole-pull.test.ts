import { createWorld } from '#test/support/sync-world.ts';
import { expect, test } from 'vitest';
import type { SyncState } from '#core/domain/sync-state.ts';
import { subscribe } from '#core/platform/notices.ts';
import { readOwners, readPipelines, readPortal } from '#core/storage/reference.ts';
import { readSyncStatus } from '#core/storage/sync-status.ts';
import { expectedFigures, shownFigures } from '#test/support/index-figures.ts';

test('a whole pull shows what the portal holds', async () => {
  const { portal, start } = await createWorld({ size: { targetAccounts: 30, companies: 50 } });
  const { db, sync } = await start();
  expect(await sync()).toEqual({ state: 'idle' });
  const expected = expectedFigures(portal);
  expect(expected.accounts).toHaveLength(30);
  expect(expected.openDeals.length).toBeGreaterThan(5);
  expect(await shownFigures(db)).toEqual(expected);
});

test('owners come with the deactivated ones, pipelines with their stages, the portal with its place and money', async () => {
  const { portal, start } = await createWorld();
  const { db, sync } = await start();
  await sync();
  const owners = await readOwners(db);
  expect(owners.filter(({ isActive }) => !isActive).map(({ name }) => name)).toEqual(['Sandra Keller']);
  expect(owners.find(({ name }) => name === 'Priya Raman')?.teams.map((team) => team.name)).toEqual([
    'Enterprise',
    'Western Europe',
  ]);
  const pipelines = await readPipelines(db);
  expect(pipelines.map(({ id, stages }) => [id, stages.map((stage) => stage.id)])).toEqual(
    portal.records.pipelines.map(({ id, stages }) => [id, stages.map((stage) => stage.id)]),
  );
  expect(await readPortal(db)).toMatchObject({ uiDomain: 'app.hubspot.com', currency: 'USD' });
});

test('it says how far it has come, then how fresh it is', async () => {
  const { clock, start } = await createWorld({ size: { targetAccounts: 450, companies: 450 } });
  const { db, sync } = await start();
  const seen: SyncState[] = [];
  const listening = new AbortController();
  const noted: Promise<unknown>[] = [];
  subscribe((topic) => {
    if (topic !== 'sync') return;
    noted.push(readSyncStatus(db).then((status) => seen.push(status.sync)));
  }, listening.signal);
  const startedAt = clock.now();
  await sync();
  await Promise.all(noted);
  listening.abort();

  const steps = seen.flatMap((state) => (state.state === 'syncing' ? [state.step] : []));
  expect([...new Set(steps)]).toEqual(['portal', 'owners', 'accounts', 'deals', 'saving']);
  const accounts = seen.flatMap((state) =>
    state.state === 'syncing' && state.step === 'accounts' ? [[state.done, state.total]] : [],
  );
  expect(accounts).toEqual([
    [0, undefined],
    [200, 450],
    [400, 450],
  ]);
  expect(seen.at(-1)).toEqual({ state: 'idle' });
  const { completedAt } = await readSyncStatus(db);
  expect(completedAt).toBeGreaterThanOrEqual(startedAt);
  expect(completedAt).toBeLessThanOrEqual(clock.now());
});

test('with the GDPR setting engagement is that of contacts with a legal basis alone', async () => {
  const { portal, start } = await createWorld({ size: { targetAccounts: 30, companies: 50 } });
  const { db, sync } = await start();
  await sync({ gdpr: true });
  const { records } = portal;
  const expected = records.companies
    .filter(({ properties }) => properties['hs_is_target_account'] === 'true')
    .map(({ id }) => {
      const times = records
        .related(id, 'contacts')
        .filter(({ properties }) => Boolean(properties['hs_legal_basis']))
        .map(({ properties }) => Date.parse(properties['hs_last_sales_activity_timestamp'] ?? ''))
        .filter((at) => !Number.isNaN(at));
      return [id, times.length > 0 ? Math.max(...times) : undefined];
    });
  expect(expected.filter(([, at]) => at !== undefined).length).toBeGreaterThan(3);
  const rows = await db.getAllFromIndex('companies', 'target', 1);
  expect(rows.map(({ company }) => [company.id, company.lawfulEngagementAt])).toEqual(
    expected.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
});
