import { describe, expect, test } from 'vitest';
import type { Activity, ActivityKind } from '#core/domain/activity.ts';
import type { Failure } from '#core/domain/failure.ts';
import { brandId } from '#core/domain/ids.ts';
import type { OverviewBundle, PartOutcome } from '#core/domain/overview.ts';
import { refreshOverview, type ReadPart, type ReadParts } from '#core/domain/refresh-overview.ts';
import { buildBundle } from '#test/support/build-bundle.ts';
import { buildActivity, buildContact, buildDeal } from '#test/support/builders.ts';

const noneOf = { ok: true, items: [], hasMore: false } as const;
const failed = (reason: Failure) => ({ ok: false, reason }) as const;
const broken: Failure = { kind: 'server', status: 502, message: 'Bad gateway' };
const barred: Failure = { kind: 'missing-scopes', scopes: ['sales-email-read'], message: '' };

const call = buildActivity({ kind: 'call', at: 30 });
const email = buildActivity({ kind: 'email', at: 20 });
const note = buildActivity({ kind: 'note', at: 10 });
const contact = buildContact();
const deal = buildDeal();

const read = (
  activities: Partial<Record<ActivityKind, ReadPart<Activity>>> = {},
  over: Partial<ReadParts> = {},
): ReadParts => ({
  companyId: brandId('1'),
  loadedAt: 200,
  contacts: noneOf,
  deals: noneOf,
  activities: {
    call: noneOf,
    email: noneOf,
    meeting: noneOf,
    note: noneOf,
    task: noneOf,
    message: noneOf,
    ...activities,
  },
  keptKind: undefined,
  pageViews: [],
  ...over,
});
const before = (over: Partial<OverviewBundle> = {}) =>
  buildBundle({
    loadedAt: 100,
    activities: [call, email, note],
    contacts: [contact],
    deals: [deal],
    ...over,
  });
const withActivities = (outcome: PartOutcome, over: Partial<OverviewBundle> = {}) =>
  before({ ...over, outcomes: { ...before().outcomes, activities: outcome } });

describe('a refresh', () => {
  test('is what HubSpot says now', () => {
    const after = refreshOverview(read({ note: { ok: true, items: [note], hasMore: false } }), before());
    expect(after).toMatchObject({ loadedAt: 200, activities: [note], contacts: [], deals: [] });
    expect(Object.values(after.outcomes)).toEqual(Array(4).fill({ state: 'loaded', hasMore: false }));
  });

  test('keeps what could not be read again, from when it was really read', () => {
    const first = refreshOverview(read({}, { deals: failed(broken), contacts: failed(broken) }), before());
    const stale = { state: 'stale', hasMore: false, reason: broken, loadedAt: 100 };
    expect(first).toMatchObject({ deals: [deal], contacts: [contact] });
    expect(first.outcomes).toMatchObject({ deals: stale, contacts: stale, 'page-views': stale });
    const second = refreshOverview(read({}, { loadedAt: 300, deals: failed(broken) }), first);
    expect(second.outcomes.deals).toEqual(stale);
    expect(second.outcomes.contacts).toEqual({ state: 'loaded', hasMore: false });
  });

  test('has nothing to keep where nothing was read before', () => {
    const parts = read({}, { deals: failed(broken) });
    expect(refreshOverview(parts, undefined).outcomes.deals).toEqual({ state: 'failed', reason: broken });
    const bare = before({ deals: [], outcomes: refreshOverview(parts, undefined).outcomes });
    expect(refreshOverview(parts, bare).outcomes.deals).toEqual({ state: 'failed', reason: broken });
  });

  test('keeps the activities of a kind likewise; one that is barred weighs more', () => {
    const old = refreshOverview(read({ call: failed(broken) }), before());
    expect(old.activities).toEqual([call]);
    expect(old.outcomes.activities).toMatchObject({ state: 'stale', loadedAt: 100 });
    const both = refreshOverview(read({ call: failed(broken), email: failed(barred) }), before());
    expect(both.activities).toEqual([call]);
    expect(both.outcomes.activities).toEqual({ state: 'partial', hasMore: false, reason: barred });
  });

  test('knows that a kind that was missing before can’t be kept', () => {
    const partial = withActivities(
      { state: 'partial', hasMore: false, reason: barred },
      { activities: [call] },
    );
    const after = refreshOverview(read({ email: failed(broken) }), partial);
    expect(after.outcomes.activities).toEqual({ state: 'partial', hasMore: false, reason: broken });
  });

  test('does not take what was written here meanwhile for all of a kind that is missing', () => {
    const first = refreshOverview(read({ note: failed(broken) }), undefined);
    expect(first.missingKinds).toEqual(['note']);
    const written = { ...first, activities: [note] };
    const again = refreshOverview(read({ note: failed(broken) }), written);
    expect(again).toMatchObject({ activities: [], missingKinds: ['note'] });
    expect(again.outcomes.activities).toMatchObject({ state: 'partial' });
    const healed = refreshOverview(read({ note: { ok: true, items: [note], hasMore: false } }), again);
    expect(healed).toMatchObject({ activities: [note], outcomes: { activities: { state: 'loaded' } } });
    expect(healed.missingKinds).toBeUndefined();
  });

  test('of all kinds barred is no part of it', () => {
    const all = { call: 0, email: 0, meeting: 0, note: 0, task: 0, message: 0 };
    const parts = Object.fromEntries(Object.keys(all).map((kind) => [kind, failed(barred)]));
    const after = refreshOverview(read(parts), before());
    expect(after).toMatchObject({
      activities: [],
      outcomes: { activities: { state: 'failed', reason: barred } },
    });
  });
});

describe('older activities', () => {
  const newest: ReadPart<Activity> = {
    ok: true,
    items: [call],
    hasMore: true,
    older: { at: call.at, skip: 1 },
  };
  const older = buildActivity({ kind: 'call', at: 5 });

  test('stay behind the newest, and more is to be had where there is', () => {
    const was = withActivities(
      { state: 'loaded', hasMore: true },
      { activities: [call, older], older: { call: { at: 5, skip: 1 } } },
    );
    const after = refreshOverview(read({ call: newest }), was);
    expect(after.activities).toEqual([call, older]);
    expect(after.older).toEqual({ call: { at: 5, skip: 1 } });
    expect(after.outcomes.activities).toEqual({ state: 'loaded', hasMore: true });
  });

  test('loaded to the end leave no more', () => {
    const was = withActivities({ state: 'loaded', hasMore: false }, { activities: [call, older], older: {} });
    const after = refreshOverview(read({ call: newest }), was);
    expect(after.older).toEqual({});
    expect(after.outcomes.activities).toEqual({ state: 'loaded', hasMore: false });
  });

  test('of an overview stored before it was kept where they go on are not taken for all', () => {
    const was = withActivities({ state: 'loaded', hasMore: true }, { activities: [call, older] });
    const after = refreshOverview(read({ call: newest }), was);
    expect(after.activities).toEqual([call]);
    expect(after.older).toEqual({ call: { at: call.at, skip: 1 } });
  });

  test('where HubSpot gives no time to go on from, there is more all the same', () => {
    const after = refreshOverview(read({ call: { ok: true, items: [call], hasMore: true } }), undefined);
    expect(after.older).toEqual({});
    expect(after.outcomes.activities).toEqual({ state: 'loaded', hasMore: true });
  });
});

describe('single page views', () => {
  const view = {
    url: 'https://us.example/',
    title: undefined,
    contactId: contact.id,
    lastAt: 1,
    views: 2,
  };
  const events = before({ pageViews: [view], pageViewSource: 'events', pageViewsAt: 50 });

  test('stay, of the contacts that are still there', () => {
    const here = read({}, { contacts: { ok: true, items: [contact], hasMore: false } });
    expect(refreshOverview(here, events)).toMatchObject({
      pageViews: [view],
      pageViewSource: 'events',
      pageViewsAt: 50,
    });
    expect(refreshOverview(read(), events)).toMatchObject({ pageViews: [], pageViewSource: 'events' });
  });

  test('go where the key may no longer see the contacts', () => {
    const after = refreshOverview(read({}, { contacts: failed(barred) }), events);
    expect(after).toMatchObject({ pageViews: [], pageViewSource: 'contact-analytics' });
    expect(after).not.toHaveProperty('pageViewsAt');
  });
});
