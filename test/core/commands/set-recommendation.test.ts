import { createWorld, type Worker, type World } from '#test/support/sync-world.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { setRecommendation } from '#core/commands/set-recommendation.ts';
import { undoChanges } from '#core/commands/undo-changes.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import { readHistory, readPending } from '#core/storage/outbox.ts';
import { readProfiles } from '#core/storage/profiles.ts';
import { outboxLock } from '#core/sync/push-outbox.ts';

const state = 'hs_target_account_recommendation_state';
const until = Date.UTC(2027, 0, 5, 9);

let world: World;
let worker: Worker;
let ids: readonly CompanyId[];
beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  world = await createWorld({ indexLagMs: 0, size: { targetAccounts: 3, companies: 150 } });
  worker = await world.start();
  await worker.look();
  ids = world.portal.records.companies
    .filter(
      ({ properties }) =>
        properties['hs_is_target_account'] !== 'true' && (properties[state] ?? 'NONE') === 'NONE',
    )
    .map(({ id }) => brandId<CompanyId>(id));
});

const decide = (
  on: readonly (CompanyId | undefined)[],
  value: Recommendation,
  groupId: string = crypto.randomUUID(),
) =>
  setRecommendation(worker.db, {
    groupId,
    companyIds: on.flatMap((id) => (id ? [id] : [])),
    value,
    now: world.clock.now(),
  });
const undo = (groupId: string) => undoChanges(worker.db, { groupId, outboxLock, now: world.clock.now() });
const pending = async () =>
  (await readPending(worker.db)).map(({ change }) =>
    change.type === 'set-recommendation' ? [change.companyId, change.value.state, change.before.state] : [],
  );
const atHubSpot = (id: CompanyId | undefined) => {
  const properties = world.portal.records.get(id ?? '')?.properties ?? {};
  return [properties[state] ?? '', properties['hs_target_account_recommendation_snooze_time'] ?? ''];
};
const stored = async (id: CompanyId | undefined) =>
  (await readProfiles(worker.db, id ? [id] : [])).get(id ?? brandId<CompanyId>(''))?.profile.recommendation;
const dismissed = { state: 'dismissed' } as const;
const snoozed = { state: 'snoozed', until } as const;

describe('what goes into the outbox', () => {
  test('is what is not shown already, each company once, with what stood before', async () => {
    await decide([ids[0], ids[0]], dismissed, 'a');
    await decide([ids[0], ids[1]], dismissed, 'b');
    await decide([ids[0]], snoozed, 'c');
    expect(await pending()).toEqual([
      [ids[0], 'dismissed', 'none'],
      [ids[1], 'dismissed', 'none'],
      [ids[0], 'snoozed', 'dismissed'],
    ]);
  });

  test('the same click asked for again, because its answer was lost, is one click', async () => {
    await decide([ids[0]], dismissed, 'a');
    await decide([ids[0]], dismissed, 'a');
    expect(await pending()).toHaveLength(1);
  });

  test('to another day is another snooze', async () => {
    await decide([ids[0]], snoozed, 'a');
    await decide([ids[0]], { ...snoozed, until: until + 1 }, 'b');
    await decide([ids[0]], { ...snoozed, until: until + 1 }, 'c');
    expect(await pending()).toHaveLength(2);
  });
});

describe('on its way', () => {
  test('HubSpot and the local copy agree afterwards, and a click is one request for 100', async () => {
    const many = ids.slice(0, 120);
    await decide(many, snoozed);
    const from = world.portal.requestLog.length;
    await worker.push();
    const updates = world.portal.requestLog.slice(from).filter(({ path }) => path.includes('batch/update'));
    expect(updates).toHaveLength(Math.ceil(many.length / 100));
    for (const id of many) {
      expect(atHubSpot(id)).toEqual(['SNOOZED', '2027-01-05T09:00:00.000Z']);
      expect(await stored(id)).toEqual(snoozed);
    }
    expect(await readPending(worker.db)).toEqual([]);
  });

  test('undone, it is in HubSpot as it was', async () => {
    await decide([ids[0]], snoozed, 'a');
    await worker.push();
    await undo('a');
    await worker.push();
    expect(atHubSpot(ids[0])).toEqual(['NONE', '']);
    expect(await stored(ids[0])).toEqual({ state: 'none' });
    // And an undo of that undo.
    await undo('undo:a');
    await worker.push();
    expect(atHubSpot(ids[0])).toEqual(['SNOOZED', '2027-01-05T09:00:00.000Z']);
  });

  test('undone in time, HubSpot never hears of it', async () => {
    await decide([ids[0]], dismissed, 'a');
    await undo('a');
    const from = world.portal.requestLog.length;
    await worker.push();
    expect(world.portal.requestLog).toHaveLength(from);
    expect(await readHistory(worker.db)).toEqual([]);
  });

  test('of what was decided here and in HubSpot the last delivered stands', async () => {
    await decide([ids[0]], dismissed);
    world.portal.edit.setProperty(ids[0] ?? '', state, 'SNOOZED');
    await worker.push();
    expect(await stored(ids[0])).toEqual(dismissed);
    world.clock.pass(60 * 60_000);
    world.portal.edit.setProperty(ids[0] ?? '', state, 'NONE');
    await worker.look({ isAsked: true });
    expect(await stored(ids[0])).toEqual({ state: 'none' });
  });

  test('a refused one comes back with the reason, and the next decision takes its place', async () => {
    world.portal.setFault({ status: 400, times: 9, path: /batch\/update/ });
    await decide([ids[0]], dismissed);
    await worker.push();
    expect(await readPending(worker.db)).toMatchObject([
      { delivery: { state: 'refused', reason: { kind: 'refused' } } },
    ]);
    world.portal.clearFaults();
    await decide([ids[0]], snoozed);
    expect(await pending()).toEqual([[ids[0], 'snoozed', 'none']]);
    await worker.push();
    expect(await readPending(worker.db)).toEqual([]);
  });

  test('the score that was asked for stays with the profile', async () => {
    await worker.look({ isAsked: true, score: { property: 'hubspotscore', atLeast: 1 } });
    const scored = world.portal.records.companies.find(({ properties }) => properties['hubspotscore']);
    const id = brandId<CompanyId>(scored?.id ?? '');
    await decide([id], dismissed);
    await worker.push();
    expect((await readProfiles(worker.db, [id])).get(id)?.profile.scores).toEqual({
      hubspotscore: Number(scored?.properties['hubspotscore']),
    });
  });
});
