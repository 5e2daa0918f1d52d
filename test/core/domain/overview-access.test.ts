import { expect, test } from 'vitest';
import { accessShownBy } from '#core/domain/overview-access.ts';
import type { OverviewBundle, PartOutcome } from '#core/domain/overview.ts';

const loaded: PartOutcome = { state: 'loaded', hasMore: false };
const unscoped: PartOutcome = {
  state: 'failed',
  reason: { kind: 'missing-scopes', scopes: ['a'], message: '' },
};
const broken: PartOutcome = { state: 'failed', reason: { kind: 'server', status: 502, message: '' } };
const partial: PartOutcome = { state: 'partial', hasMore: false, reason: { kind: 'offline' } };
const shownBy = (activities: PartOutcome, contacts: PartOutcome) => {
  const outcomes: OverviewBundle['outcomes'] = { activities, contacts, deals: loaded, 'page-views': loaded };
  return accessShownBy(outcomes);
};

test.each([
  ['nothing is missing', loaded, loaded, 'open'],
  ['only contacts are refused', loaded, unscoped, 'open'],
  ['only activities are refused', unscoped, loaded, 'open'],
  ['some activities are there', partial, unscoped, 'open'],
  ['contacts and activities are refused', unscoped, unscoped, 'barred'],
  ['one of them is refused and the other broken', broken, unscoped, undefined],
  ['both are broken', broken, broken, undefined],
] as const)(
  'of the key in use, an overview in which %s shows this',
  (_what, activities, contacts, access) => {
    expect(shownBy(activities, contacts)).toBe(access);
  },
);
