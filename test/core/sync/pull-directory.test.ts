import { createWorld, type World } from '#test/support/sync-world.ts';
import { testKey } from '#test/support/hubspot-harness.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { directoryState, type DirectoryPace, type DirectoryProgress } from '#core/domain/directory.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { describeError } from '#core/platform/describe-error.ts';
import { directoryBudget } from '#core/platform/directory-budget.ts';
import { preferences } from '#core/platform/preferences.ts';
import { clearDirectory, directoryDatabase, hasDirectory } from '#core/storage/directory-database.ts';
import { readDirectoryProgress } from '#core/storage/directory-store.ts';
import { findInDirectory } from '#core/storage/find-in-directory.ts';
import { beginPass, finishPass, newDirectory, nextDirectoryStep } from '#core/sync/directory-step.ts';
import { forgetDirectory, stepDirectory } from '#core/sync/pull-directory.ts';

const portalId = '4815162';
const dayMs = 24 * 60 * 60_000;
let world: World;

beforeEach(async () => {
  world = await createWorld({ size: { targetAccounts: 12, companies: 620 } });
  await clearDirectory(await directoryDatabase());
  await preferences.directory.setValue('gentle');
});
afterEach(() => world.portal.clearFaults());

const worldOf = (client: HubSpotClient, over: Partial<Parameters<typeof stepDirectory>[0]> = {}) => ({
  client,
  portalId,
  timeZone: 'Europe/Warsaw',
  now: () => world.clock.now(),
  isWell: false,
  describe: describeError,
  random: () => 0.5,
  ...over,
});

/** Takes steps until there is nothing to do; gives them, without those of the end. */
async function run({ isWell = false, limit = 500 } = {}): Promise<string[]> {
  const { client } = await world.start();
  const steps: string[] = [];
  while (steps.length < limit) {
    const step = await stepDirectory(worldOf(client, { isWell }));
    if (step === 'nothing') return steps;
    steps.push(step);
    if (step === 'rest') return steps;
  }
  return steps;
}

const progress = async () => readDirectoryProgress(await directoryDatabase());
const state = async (choice: DirectoryPace = 'gentle') =>
  directoryState(choice, await progress(), world.clock.now());
const find = async (...keys: readonly string[]) =>
  (await findInDirectory(keys, portalId)).map(({ id }) => String(id)).toSorted();
const searches = () => world.portal.requestLog.filter(({ path }) => path.includes('companies/search')).length;
const companies = () => world.portal.records.companies.filter(({ archivedAt }) => archivedAt === undefined);

/** Every company is found by its domain and its record. */
async function expectAllFound(): Promise<void> {
  for (const { id, properties } of companies()) {
    const domain = properties['domain'];
    if (domain) expect(await find(domain)).toContain(id);
    expect(await find(`record:${id}`)).toEqual([id]);
  }
}

test('every company is read, 200 a request, and found by its domains, LinkedIn page and record', async () => {
  expect(await run()).toEqual(['begin', 'read', 'read', 'read', 'read', 'fold', 'finish']);
  expect(searches()).toBe(4);
  expect(await progress()).toMatchObject({ companies: 620, pass: undefined, segments: 1 });
  expect(await directoryBudget.getValue()).toMatchObject({ requests: 4 });
  await expectAllFound();
  const linked = companies().find(({ properties }) => properties['linkedin_company_page']);
  const slug = linked?.properties['linkedin_company_page']?.split('/').at(-1);
  expect(await find(`linkedin:${slug}`)).toContain(linked?.id);
});

test('a record that cannot be read is left out and counted; the rest goes on', async () => {
  const { client } = await world.start({
    spoil: new Map([[companies()[3]?.id ?? '', () => 'not a record']]),
  });
  while ((await stepDirectory(worldOf(client))) !== 'finish');
  expect(await progress()).toMatchObject({ companies: 619, leftOut: 1 });
});

test('it is off until it is turned on', async () => {
  await preferences.directory.setValue('off');
  expect(await run()).toEqual([]);
  expect(searches()).toBe(0);
});

test('turned off in the middle it reads no more, and is gone', async () => {
  await run({ limit: 3 });
  expect(await progress()).toMatchObject({ pass: { companies: 400 } });
  await preferences.directory.setValue('off');
  expect(await run()).toEqual([]);
  await forgetDirectory();
  expect(await hasDirectory()).toBe(false);
  expect(await progress()).toBeUndefined();
  // The day's requests are spent all the same.
  expect(await directoryBudget.getValue()).toMatchObject({ requests: 2 });
});

test('turned on again before it was deleted, it stays', async () => {
  await run();
  await forgetDirectory();
  await expectAllFound();
});

test('the day’s budget is kept, what was read counts, and the next day goes on', async () => {
  const dayOn = '2026-11-23';
  await directoryBudget.setValue({ dayOn, requests: 98 });
  expect(await run()).toEqual(['begin', 'read', 'read', 'fold', 'rest']);
  expect(searches()).toBe(2);
  expect(await state()).toEqual({
    kind: 'waiting',
    reason: undefined,
    // From 6 to 16 o'clock of the next day in Warsaw.
    until: Date.UTC(2026, 10, 24, 10),
  });
  const first = companies().toSorted((a, b) => Number(a.id) - Number(b.id))[0];
  expect(await find(`record:${first?.id}`)).toEqual([first?.id]);
  expect(await run()).toEqual([]);
  world.clock.pass(23 * 60 * 60_000);
  expect(await run()).toEqual(['read', 'read', 'fold', 'finish']);
  expect(await directoryBudget.getValue()).toEqual({ dayOn: '2026-11-24', requests: 2 });
  await expectAllFound();
});

test('a larger budget counts at once', async () => {
  await directoryBudget.setValue({ dayOn: '2026-11-23', requests: 100 });
  expect(await run()).toEqual(['rest']);
  await preferences.directory.setValue('quick');
  expect((await run()).at(-1)).toBe('finish');
});

test('a failure that may pass is waited out, with its reason, and nothing is lost', async () => {
  await run({ limit: 2 });
  world.portal.setFault({ path: 'companies/search', times: 20, status: 503 });
  expect(await run()).toEqual(['rest']);
  expect(await state()).toMatchObject({ kind: 'waiting', reason: { kind: 'server' } });
  expect(await run()).toEqual([]);
  world.portal.clearFaults();
  world.clock.pass(60_000);
  expect(await run()).toEqual(['read', 'read', 'read', 'fold', 'finish']);
  expect(await progress()).toMatchObject({ companies: 620 });
  await expectAllFound();
});

test('what only a person can help with is said, and tried again after a sync that went through', async () => {
  world.key = 'pat-na1-00000000-0000-0000-0000-000000000000';
  expect(await run()).toEqual(['begin', 'rest']);
  expect(await state()).toMatchObject({ kind: 'failed', reason: { kind: 'key-refused' } });
  world.key = testKey;
  expect(await run()).toEqual([]);
  expect((await run({ isWell: true })).at(-1)).toBe('finish');
});

describe('once it is complete', () => {
  beforeEach(async () => {
    await run();
  });

  test('it says when it is read again, and asks nobody until then', async () => {
    expect(await state()).toMatchObject({ kind: 'complete' });
    world.clock.pass(dayMs / 2);
    const before = searches();
    expect(await run()).toEqual([]);
    expect(searches()).toBe(before);
  });

  test('a day later new and changed companies are read, and only they', async () => {
    const [changed] = companies().filter(({ properties }) => properties['domain']);
    const before = changed?.properties['domain'] ?? '';
    world.clock.pass(60 * 60_000);
    world.portal.edit.setProperty(changed?.id ?? '', 'domain', 'moved.example');
    const made = world.portal.edit.create('companies', { name: 'New', domain: 'brand-new.example' });
    world.clock.pass(dayMs);
    const asked = searches();
    expect(await run()).toEqual(['begin', 'read', 'fold', 'finish']);
    expect(searches() - asked).toBe(1);
    expect(await find('brand-new.example')).toEqual([made.id]);
    expect(await find('moved.example')).toEqual([changed?.id]);
    expect(await find(before)).not.toContain(changed?.id);
    expect(await state()).toMatchObject({ kind: 'complete' });
  });

  test('thirty days later everything is read again: what was deleted is gone, what was merged is found', async () => {
    const [deleted, winner, loser] = companies().filter(({ properties }) => properties['domain']);
    const domain = deleted?.properties['domain'] ?? '';
    world.portal.edit.archive(deleted?.id ?? '');
    world.portal.edit.merge(winner?.id ?? '', loser?.id ?? '');
    world.clock.pass(31 * dayMs);
    expect(await find(domain)).toContain(deleted?.id);
    expect(await run()).toEqual(['begin', 'read', 'read', 'read', 'read', 'fold', 'finish']);
    expect(await find(domain)).not.toContain(deleted?.id);
    expect(await find(`record:${deleted?.id}`)).toEqual([]);
    expect(await find(`record:${loser?.id}`)).toEqual([winner?.id]);
    expect(await progress()).toMatchObject({ companies: 618, firstSegment: 1, segments: 2, layers: [1] });
  });

  test('of another portal it begins anew', async () => {
    const { client } = await world.start();
    const begun = await stepDirectory(worldOf(client, { portalId: '99' }));
    expect(begun).toBe('begin');
    expect(await (await directoryDatabase()).count('shards')).toBe(0);
    expect(await progress()).toMatchObject({ portalId: '99', pass: { companies: 0 } });
  });
});

test('pages are folded before they are too many to pack at once', () => {
  const begun = beginPass(newDirectory('1', 1), 1);
  const at = (waitingPages: number): DirectoryProgress => ({
    ...begun,
    pass: begun.pass && { ...begun.pass, waitingPages },
  });
  const moment = { pace: 'gentle', spent: 0, now: 2, isWell: false } as const;
  expect(nextDirectoryStep(at(159), moment)).toBe('read');
  expect(nextDirectoryStep(at(160), moment)).toBe('fold');
});

describe('a clock that was ahead and is put right', () => {
  const now = 1_000 * 86_400_000;
  const ahead = now + 400 * 86_400_000;
  const moment = { pace: 'gentle', spent: 0, now, isWell: false } as const;

  test('keeps nobody waiting for the time of a failure', () => {
    const begun = beginPass(newDirectory('1', ahead), ahead);
    const rest = { until: ahead, attempts: 1, reason: { kind: 'offline' } } as const;
    expect(nextDirectoryStep({ ...begun, rest }, moment)).toBe('read');
    expect(nextDirectoryStep({ ...begun, rest: { ...rest, until: now + 1 } }, moment)).toBe('nothing');
  });

  test('has everything read again: nobody knows what was missed', () => {
    const read = finishPass(beginPass(newDirectory('1', ahead), ahead), ahead);
    expect(nextDirectoryStep(read, moment)).toBe('begin');
    expect(beginPass(read, now).pass).toMatchObject({ since: undefined });
    // A clock that is put right by seconds is no reason.
    expect(nextDirectoryStep(read, { ...moment, now: ahead - 5_000 })).toBe('nothing');
  });
});
