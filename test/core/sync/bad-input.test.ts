import { addPlainAccounts, createWorld } from '#test/support/sync-world.ts';
import { expect, test } from 'vitest';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { readCompany } from '#core/storage/companies.ts';
import { readSetAside } from '#core/storage/set-aside.ts';
import { readSyncStatus } from '#core/storage/sync-status.ts';
import { testKey } from '#test/support/hubspot-harness.ts';
import { expectedFigures, shownFigures, shownIds, targetIds } from '#test/support/index-figures.ts';

const poorKey = 'pat-na1-00000000-0000-0000-0000-000000000001';
const brand = (raw: string) => brandId<CompanyId>(raw);

test('a company without name and domain is an account like any other', async () => {
  const { portal, start } = await createWorld({ indexLagMs: 0 });
  const { id } = portal.edit.create('companies', { hs_is_target_account: 'true' });
  const { db, sync } = await start();
  await sync();
  expect(await shownIds(db)).toContain(id);
  expect(await readCompany(db, brand(id))).toMatchObject({ name: undefined, domain: undefined });
});

test('an empty portal is an empty index, and nothing is wrong', async () => {
  const { start } = await createWorld({ size: { targetAccounts: 0, companies: 0 } });
  const { db, sync } = await start();
  expect(await sync()).toEqual({ state: 'idle' });
  expect(await shownIds(db)).toEqual([]);
  expect((await readSyncStatus(db)).completedAt).toBeDefined();
});

test('10,001 accounts all arrive, past the 10,000 that one search gives', async () => {
  const { portal, start } = await createWorld({
    size: { targetAccounts: 0, companies: 0 },
    indexLagMs: 0,
  });
  addPlainAccounts(portal, 10_001);
  const { db, sync } = await start();
  expect(await sync()).toEqual({ state: 'idle' });
  expect((await shownIds(db)).toSorted()).toEqual(targetIds(portal));
}, 60_000);

test('a record that can not be read is set aside with its reason; the rest goes on, its last good row stays', async () => {
  const world = await createWorld({ indexLagMs: 0 });
  const [broken = '', odd = ''] = targetIds(world.portal);
  await (await world.start()).sync();
  const spoiled = new Map<string, (record: Record<string, unknown>) => unknown>([
    [broken, (record) => ({ ...record, properties: 'not an object' })],
    [
      odd,
      (record) => ({
        ...record,
        properties: { ...Object(record['properties']), num_associated_contacts: 'many' },
      }),
    ],
  ]);
  const { db, sync } = await world.start({ spoil: spoiled });
  const before = await readCompany(db, brand(broken));
  const { name } = world.portal.records.get(odd)?.properties ?? {};

  expect(await sync()).toEqual({ state: 'idle' });

  expect(await readSetAside(db)).toEqual([
    expect.objectContaining({ recordId: broken, property: undefined, reason: 'No properties' }),
    expect.objectContaining({ recordId: odd, property: 'num_associated_contacts' }),
  ]);
  expect((await readSyncStatus(db)).setAside).toBe(2);
  expect(await readCompany(db, brand(broken))).toEqual(before);
  expect(await readCompany(db, brand(odd))).toMatchObject({ name, contacts: 0 });
  const figures = ({ accounts }: { accounts: readonly { id: string }[] }) =>
    accounts.filter(({ id }) => id !== odd);
  expect(figures(await shownFigures(db))).toEqual(figures(expectedFigures(world.portal)));

  const mended = await world.start();
  await mended.sync();
  expect(await readSetAside(mended.db)).toEqual([]);
  expect(await shownFigures(mended.db)).toEqual(expectedFigures(world.portal));
});

test.each([
  {
    what: 'companies',
    lacks: 'crm.objects.companies.read',
    scopes: ['crm.objects.contacts.read', 'crm.objects.deals.read', 'crm.objects.owners.read'],
  },
  {
    what: 'deals',
    lacks: 'crm.objects.deals.read',
    scopes: ['crm.objects.contacts.read', 'crm.objects.companies.read', 'crm.objects.owners.read'],
  },
  {
    what: 'owners',
    lacks: 'crm.objects.owners.read',
    scopes: ['crm.objects.contacts.read', 'crm.objects.companies.read', 'crm.objects.deals.read'],
  },
])('a key that may not read $what fails the sync with the scope that it lacks', async ({ lacks, scopes }) => {
  const world = await createWorld({ keys: { [testKey]: { scopes: 'all' }, [poorKey]: { scopes } } });
  world.key = poorKey;
  const { sync, db } = await world.start();
  expect(await sync()).toMatchObject({
    state: 'failed',
    reason: { kind: 'missing-scopes', scopes: expect.arrayContaining([lacks]) },
  });

  world.key = testKey;
  expect(await sync()).toEqual({ state: 'idle' });
  expect(await shownFigures(db)).toEqual(expectedFigures(world.portal));
});

test.each([
  { what: 'an unknown key', key: 'pat-na1-99999999-9999-9999-9999-999999999999', kind: 'key-refused' },
  { what: 'a truncated key', key: testKey.slice(0, 20), kind: 'not-a-key' },
  { what: 'no key', key: undefined, kind: 'no-key' },
])('$what leaves the index as it is and asks for another', async ({ key, kind }) => {
  const world = await createWorld();
  const { db, sync } = await world.start();
  await sync();
  world.key = key;
  expect(await sync()).toMatchObject({ state: 'needs-key', reason: { kind } });
  expect(await shownFigures(db)).toEqual(expectedFigures(world.portal));
});

test.each([
  { what: 'a web page of a proxy', fault: { status: 200, body: '<html>Sign in</html>' } },
  { what: 'an answer that breaks off', fault: { truncate: true } },
  { what: 'JSON of another shape', fault: { status: 200, body: { hello: 'there' } } },
])('$what instead of an answer leaves the index as it is, and the sync waits', async ({ fault }) => {
  const world = await createWorld();
  const { db, sync } = await world.start();
  await sync();
  world.portal.setFault({ path: 'companies/search', times: 50, ...fault });
  expect(await sync()).toMatchObject({ state: 'waiting', reason: { kind: 'unreadable' } });
  expect(await shownFigures(db)).toEqual(expectedFigures(world.portal));
  world.portal.clearFaults();
  expect(await sync()).toEqual({ state: 'idle' });
});
