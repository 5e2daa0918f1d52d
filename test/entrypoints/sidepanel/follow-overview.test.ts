import { freshDatabase } from '#test/support/fresh-database.ts';
import { effect, signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { saveOverview } from '#core/storage/overviews.ts';
import { followOverview } from '#entrypoints/sidepanel/follow-overview.ts';
import { eventually } from '#test/support/background-world.ts';
import { buildBundle } from '#test/support/build-bundle.ts';
import { buildCompany } from '#test/support/builders.ts';

const id = brandId<CompanyId>('7001');
const company = buildCompany({ id, name: 'Northwind' });

let db: Database;
let life: AbortController;
beforeEach(async () => {
  db = await freshDatabase();
  await saveCompanies(db, [company]);
  life = new AbortController();
});
afterEach(() => life.abort());

/** The account in view, read; HubSpot answers as told. */
async function follow(loadOverview: WorkerCommands['loadOverview']) {
  const followed = followOverview({
    companyId: signal(id),
    connection: () => undefined,
    database: async () => db,
    commands: { loadOverview } as unknown as WorkerCommands,
    isAskedFor: () => false,
    onGone: () => undefined,
    life: life.signal,
  });
  await eventually(() => expect(followed.overview.value?.company.id).toBe(id));
  return followed;
}

test('loading counts as under way until what came is at hand, however late the notice of it', async () => {
  const loadOverview = vi.fn<WorkerCommands['loadOverview']>(async () => {
    await saveOverview(db, buildBundle({ companyId: id, loadedAt: 5 }), company);
    return { ok: true, value: null };
  });
  const followed = await follow(loadOverview);
  const seen: [isRefreshing: boolean, loadedAt: number | undefined][] = [];
  effect(() => void seen.push([followed.isRefreshing.value, followed.overview.value?.bundle?.loadedAt]));
  followed.refresh();
  await eventually(() => expect(seen.at(-1)).toEqual([false, 5]));
  expect(seen.slice(0, 2)).toEqual([
    [false, undefined],
    [true, undefined],
  ]);
  expect(seen.slice(2)).not.toContainEqual([false, undefined]);
});

test('loading that failed is over with the reason', async () => {
  const failure = { kind: 'offline' } as const;
  const loadOverview = async () => ({ ok: false, failure }) as const;
  const followed = await follow(loadOverview);
  followed.refresh();
  await eventually(() => expect(followed.failure.value).toEqual(failure));
  expect(followed.isRefreshing.value).toBe(false);
});
