import { describe, expect, test } from 'vitest';
import type { ActivityDraft } from '#core/domain/activity-draft.ts';
import type { Change, Delivery, PendingChange } from '#core/domain/change.ts';
import { type ActivityId, brandId, type CompanyId } from '#core/domain/ids.ts';
import { overlayActivities } from '#core/domain/overlay-activities.ts';
import { buildActivity } from '#test/support/builders.ts';

const companyId = brandId<CompanyId>('1');
const activityId = (raw: string) => brandId<ActivityId>(raw);
const minute = 60_000;
const now = Date.UTC(2026, 10, 23, 12);
const noteOf = (body: string): ActivityDraft => ({ kind: 'note', body, at: now });
const old = buildActivity({ id: activityId('10'), body: 'Old', at: now - minute });
const loaded = { activities: [old], loadedAt: now - 10 * minute };

const queued: Delivery = { state: 'queued' };
const waiting: Delivery = { state: 'waiting', until: 9, attempts: 1, reason: { kind: 'offline' } };
const refused: Delivery = { state: 'refused', reason: { kind: 'not-found', message: 'gone' } };
const entry = (
  seq: number,
  change: Change,
  delivery: Delivery = queued,
  over: Partial<PendingChange> = {},
): PendingChange => ({ seq, groupId: `g${seq}`, change, createdAt: now, delivery, ...over });
const create = (body: string): Change => ({ type: 'create-activity', companyId, draft: noteOf(body) });
const archive = (id: string): Change => ({
  type: 'archive-activity',
  companyId,
  activityId: activityId(id),
  draft: noteOf('Old'),
});

/** Bodies on screen, each with how its change stands. */
const shown = (...args: Parameters<typeof overlayActivities>) => {
  const { activities, pending } = overlayActivities(...args);
  return activities
    .map(({ id, body }) => [body, pending.get(id)?.delivery.state ?? 'known'].join(' '))
    .toSorted();
};

describe('what is being written', () => {
  test.each([
    ['queued', queued],
    ['waiting', waiting],
    ['refused', refused],
  ])('is there, %s', (state, delivery) => {
    expect(shown(loaded, [entry(1, create('New'), delivery)])).toEqual([`New ${state}`, 'Old known']);
  });

  test('is there before anything was loaded', () => {
    expect(shown(undefined, [entry(1, create('New'))])).toEqual(['New queued']);
  });

  test('is gone once it is undone, though nobody knows yet whether it arrived', () => {
    const undone = entry(1, create('New'), waiting, { sentAt: now, isWithdrawn: true });
    expect(shown(loaded, [undone])).toEqual(['Old known']);
  });

  test('that arrived unheard and was loaded is there once, still pending', () => {
    const arrived = buildActivity({ id: activityId('11'), body: 'New', at: now });
    const both = { activities: [arrived, old], loadedAt: now };
    expect(shown(both, [entry(1, create('New'), waiting, { sentAt: now })])).toEqual([
      'New waiting',
      'Old known',
    ]);
    const undone = entry(1, create('New'), waiting, { sentAt: now, isWithdrawn: true });
    expect(shown(both, [undone])).toEqual(['Old known']);
  });

  test('that was never sent is not taken for one with the same words', () => {
    const same = buildActivity({ id: activityId('11'), body: 'New', at: now });
    expect(shown({ activities: [same], loadedAt: now }, [entry(1, create('New'))])).toEqual([
      'New known',
      'New queued',
    ]);
  });

  test('twice with the same words and time is two', () => {
    const one = buildActivity({ id: activityId('11'), body: 'New', at: now });
    const entries = [
      entry(1, create('New'), waiting, { sentAt: now }),
      entry(2, create('New'), waiting, { sentAt: now }),
    ];
    expect(shown({ activities: [one], loadedAt: now }, entries)).toEqual(['New waiting', 'New waiting']);
    const delivered = { change: create('New'), deliveredAt: now, result: { activityId: activityId('11') } };
    expect(shown({ activities: [one], loadedAt: now }, entries.slice(1), [delivered])).toEqual([
      'New known',
      'New waiting',
    ]);
  });
});

describe('what was written', () => {
  const delivered = (deliveredAt: number) => ({
    change: create('New'),
    deliveredAt,
    result: { activityId: activityId('11') },
  });

  test.each([
    ['after the overview was loaded', now, true],
    ['as search may not know it yet', loaded.loadedAt - minute + 1, true],
    ['long before the overview was loaded, which does not have it', loaded.loadedAt - minute, false],
  ])('%s', (_when, deliveredAt, isShown) => {
    expect(shown(loaded, [], [delivered(deliveredAt)])).toEqual(
      isShown ? ['New known', 'Old known'] : ['Old known'],
    );
  });

  test('is there once where the overview has it', () => {
    const arrived = buildActivity({ id: activityId('11'), body: 'New', at: now });
    expect(shown({ activities: [arrived], loadedAt: now }, [], [delivered(now)])).toEqual(['New known']);
  });

  test.each([
    ['its kind, which it is the only one of', ['note' as const], true],
    ['another kind', ['email' as const], false],
  ])('long before an overview that lacks %s', (_what, missingKinds, isShown) => {
    const bodies = shown({ ...loaded, missingKinds }, [], [delivered(loaded.loadedAt - 9 * minute)]);
    expect(bodies).toEqual(isShown ? ['New known', 'Old known'] : ['Old known']);
  });

  test('is there without any overview', () => {
    expect(shown(undefined, [], [delivered(now)])).toEqual(['New known']);
  });
});

describe('what is being archived', () => {
  test.each([
    ['on its way: gone', queued, []],
    ['waiting: gone', waiting, []],
    ['refused: there, with the reason', refused, ['Old refused']],
  ])('%s', (_what, delivery, expected) => {
    expect(shown(loaded, [entry(1, archive('10'), delivery)])).toEqual(expected);
  });

  test('stays gone once it was delivered, whatever was loaded before', () => {
    expect(shown(loaded, [], [{ change: archive('10'), deliveredAt: now }])).toEqual([]);
    const made = { change: create('New'), deliveredAt: now, result: { activityId: activityId('11') } };
    expect(shown(undefined, [], [made, { change: archive('11'), deliveredAt: now }])).toEqual([]);
  });
});

test('without changes the list is the loaded one itself', () => {
  expect(overlayActivities(loaded, []).activities).toBe(loaded.activities);
});
