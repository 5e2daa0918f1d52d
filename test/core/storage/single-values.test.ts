import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Connection } from '#core/domain/connection.ts';
import { brandId, type PipelineId } from '#core/domain/ids.ts';
import type { Pipeline, Portal } from '#core/domain/portal.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { SyncState } from '#core/domain/sync-state.ts';
import { readConnection, saveConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import {
  readOwners,
  readPipelines,
  readPortal,
  saveOwners,
  savePipelines,
  savePortal,
} from '#core/storage/reference.ts';
import { readSampleState, saveSampleState } from '#core/storage/sample-state.ts';
import { appendSetAside, readSetAside, replaceSetAside, setAsideLimit } from '#core/storage/set-aside.ts';
import { readSyncStatus, saveSyncState, saveSyncStatus } from '#core/storage/sync-status.ts';
import { buildOwner } from '#test/support/builders.ts';
import { heardDuring } from '#test/support/heard-notices.ts';

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

test('the connection is none until there is one', async () => {
  expect(await readConnection(db)).toEqual({ kind: 'none' });
  const connection: Connection = { kind: 'sample', portalId: brandId('1'), connectedAt: 5 };
  expect(await heardDuring(() => saveConnection(db, connection))).toEqual(['connection']);
  expect(await readConnection(db)).toEqual(connection);
});

test('account details', async () => {
  expect(await readPortal(db)).toBeUndefined();
  const portal: Portal = { id: brandId('1'), uiDomain: 'app.hubspot.com', currency: 'EUR', timeZone: 'UTC' };
  expect(await heardDuring(() => savePortal(db, portal))).toEqual(['accounts']);
  expect(await readPortal(db)).toEqual(portal);
});

test('owners are replaced', async () => {
  const [one, two, three] = ['1', '2', '3'].map((raw) => buildOwner({ id: brandId(raw) }));
  if (!one || !two || !three) throw new Error('three owners');
  await saveOwners(db, [one, two]);
  await saveOwners(db, [three, two]);
  expect(await readOwners(db)).toEqual([two, three]);
});

test('pipelines are replaced and come in display order', async () => {
  const pipeline = (id: string, order: number): Pipeline => ({
    id: brandId<PipelineId>(id),
    label: id,
    order,
    stages: [],
  });
  await savePipelines(db, [pipeline('old', 0)]);
  await savePipelines(db, [pipeline('a', 2), pipeline('b', 1)]);
  expect((await readPipelines(db)).map(({ label }) => label)).toEqual(['b', 'a']);
});

describe('sync status', () => {
  const syncing: SyncState = { state: 'syncing', since: 1, step: 'accounts', done: 2, total: undefined };

  test('is idle and never completed at first', async () => {
    expect(await readSyncStatus(db)).toEqual({
      sync: { state: 'idle' },
      completedAt: undefined,
      setAside: 0,
    });
  });

  test('a new state leaves the freshness as it was', async () => {
    await saveSyncStatus(db, { sync: { state: 'idle' }, completedAt: 7, setAside: 3 });
    expect(await heardDuring(() => saveSyncState(db, syncing))).toEqual(['sync']);
    expect(await readSyncStatus(db)).toEqual({ sync: syncing, completedAt: 7, setAside: 3 });
  });
});

describe('records set aside', () => {
  const records = (count: number, reason: string): SetAside[] =>
    Array.from({ length: count }, (_, n) => ({
      objectType: 'company',
      recordId: String(n),
      property: undefined,
      reason,
      at: n,
    }));

  test('are kept in order up to the limit', async () => {
    await appendSetAside(db, records(setAsideLimit - 1, 'first'));
    await appendSetAside(db, records(5, 'second'));
    await appendSetAside(db, records(5, 'third'));
    const kept = await readSetAside(db);
    expect(kept).toHaveLength(setAsideLimit);
    expect(kept.at(-1)).toEqual(records(1, 'second')[0]);
  });

  test('are replaced', async () => {
    await appendSetAside(db, records(3, 'first'));
    await replaceSetAside(db, records(1, 'second'));
    expect(await readSetAside(db)).toEqual(records(1, 'second'));
  });
});

test("the sample portal's state comes back as it was saved", async () => {
  expect(await readSampleState(db)).toBeUndefined();
  const state = { seed: 1, now: 2, journal: [{ wrote: 'this' }] };
  await saveSampleState(db, state);
  expect(await readSampleState(db)).toEqual(state);
});
