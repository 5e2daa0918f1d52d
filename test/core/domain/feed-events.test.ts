import { describe, expect, test } from 'vitest';
import type { Company } from '#core/domain/company.ts';
import type { Deal } from '#core/domain/deal.ts';
import { feedEvents, type FeedBefore, type FeedPresent } from '#core/domain/feed-events.ts';
import { isShown, type FeedEvent } from '#core/domain/feed-item.ts';
import { brandId, type CompanyId, type DealId, type PipelineId, type StageId } from '#core/domain/ids.ts';
import { knowAccount, type KnownAccount } from '#core/domain/known-account.ts';
import type { Pipeline, Stage } from '#core/domain/portal.ts';
import { buildCompany, buildDeal } from '#test/support/builders.ts';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3_600_000;
const id = (raw: string) => brandId<CompanyId>(raw);
const account = (raw: string, over: Partial<Company> = {}) =>
  buildCompany({ id: id(raw), name: `Account ${raw}`, ...over });

const stage = (raw: string, label: string, order: number): Stage => ({
  id: brandId<StageId>(raw),
  label,
  order,
  isClosed: false,
  probability: 0.5,
});
const pipelines: readonly Pipeline[] = [
  {
    id: brandId<PipelineId>('sales'),
    label: 'Sales',
    order: 0,
    stages: [stage('new', 'New', 0), stage('offer', 'Offer sent', 1)],
  },
  { id: brandId<PipelineId>('renewal'), label: 'Renewal', order: 1, stages: [stage('new', 'Due', 0)] },
];
const deal = (raw: string, stageId: string, over: Partial<Deal> = {}) =>
  buildDeal({
    id: brandId<DealId>(raw),
    name: `Deal ${raw}`,
    pipelineId: brandId<PipelineId>('sales'),
    stageId: brandId<StageId>(stageId),
    companyIds: [id('1')],
    ...over,
  });

interface Side {
  readonly accounts?: readonly Company[];
  readonly deals?: readonly Deal[];
  readonly gdpr?: boolean;
}

const stateBefore = ({ accounts = [], deals = [], gdpr = false }: Side): FeedBefore => ({
  accounts: new Map(accounts.map((company) => [company.id, knowAccount(company, gdpr)])),
  deals,
  gdpr,
});

const statePresent = (side: Side & Partial<FeedPresent>): FeedPresent => ({
  accounts: [],
  deals: [],
  gdpr: false,
  pipelines,
  fates: new Map(),
  isOwn: () => false,
  now,
  ...side,
});

/** What is told of two states, as `account: event`. */
const told = (before: Side, present: Side & Partial<FeedPresent>) =>
  feedEvents(stateBefore(before), statePresent(present)).map(({ companyId, event }) => ({
    [companyId]: event,
  }));

test('nothing changed, nothing is told', () => {
  const side: Side = {
    accounts: [account('1', { lastEngagementAt: 5, scheduledAt: now + hour, scheduledType: 'MEETING' })],
    deals: [deal('70', 'new')],
  };
  expect(told(side, side)).toEqual([]);
});

describe('target accounts', () => {
  test('one that was marked is told with its present name, and nothing else of it', () => {
    const marked = account('2', { lastEngagementAt: 9, scheduledAt: now + hour, scheduledType: 'MEETING' });
    expect(
      feedEvents(
        stateBefore({ accounts: [account('1')] }),
        statePresent({
          accounts: [account('1'), marked],
          deals: [deal('70', 'new', { companyIds: [id('2')] })],
        }),
      ),
    ).toEqual([{ companyId: '2', companyName: 'Account 2', seenAt: now, event: { kind: 'marked' } }]);
  });

  const fates: readonly Extract<FeedEvent, { kind: 'unmarked' | 'gone' }>[] = [
    { kind: 'unmarked' },
    { kind: 'gone', into: undefined },
    { kind: 'gone', into: { companyId: id('9'), companyName: 'Winner' } },
  ];
  test.each(fates)('one that left is told by its last name: $kind', (fate) => {
    const present = { accounts: [], fates: new Map([[id('1'), fate]]) };
    expect(told({ accounts: [account('1')], deals: [deal('70', 'new')] }, present)).toEqual([{ 1: fate }]);
  });

  test('what Bullseye marked or unmarked itself is no news', () => {
    const present = {
      accounts: [account('2'), account('3')],
      fates: new Map([[id('1'), { kind: 'unmarked' }]] as const),
      isOwn: (companyId: CompanyId, value: boolean) =>
        (companyId === '1' && !value) || (companyId === '2' && value),
    };
    expect(told({ accounts: [account('1')] }, present)).toEqual([{ 3: { kind: 'marked' } }]);
  });

  test('one that Bullseye marked since the last sync only becomes known', () => {
    const fresh: KnownAccount = { companyId: id('1'), companyName: 'Account 1', seen: undefined };
    const before = { ...stateBefore({}), accounts: new Map([[fresh.companyId, fresh]]) };
    const present = statePresent({
      accounts: [account('1', { lastEngagementAt: 5 })],
      deals: [deal('70', 'new')],
    });
    expect(feedEvents(before, present)).toEqual([]);
  });
});

describe('engagement', () => {
  const at = (lastEngagementAt: number | undefined, more: Partial<Company> = {}) => [
    account('1', { lastEngagementAt, lastEngagementType: 'EMAIL_OPEN', ...more }),
  ];
  test.each<[string, number | undefined, number | undefined, boolean]>([
    ['moved forward', 5, 6, true],
    ['the first ever', undefined, 6, true],
    ['stayed', 5, 5, false],
    ['moved back', 6, 5, false],
    ['vanished', 6, undefined, false],
  ])('that %s', (_what, before, after, isNews) => {
    const event = { kind: 'engagement', at: after, type: 'EMAIL_OPEN', isLawful: false };
    expect(told({ accounts: at(before) }, { accounts: at(after) })).toEqual(isNews ? [{ 1: event }] : []);
  });

  test('that comes back after it had vanished is no news', () => {
    const seen = knowAccount(account('1', { lastEngagementAt: 6 }), false).seen;
    const vanished = knowAccount(account('1'), false, seen);
    const before = { ...stateBefore({}), accounts: new Map([[id('1'), vanished]]) };
    expect(feedEvents(before, statePresent({ accounts: at(6) }))).toEqual([]);
    expect(feedEvents(before, statePresent({ accounts: at(7) }))).toHaveLength(1);
  });

  test('counts with a legal basis only, under the GDPR setting', () => {
    const lawful = (lawfulEngagementAt: number) =>
      at(99, { lawfulEngagementAt, lawfulEngagementType: 'FORM_SUBMITTED' });
    expect(told({ accounts: at(5), gdpr: true }, { accounts: at(6), gdpr: true })).toEqual([]);
    expect(told({ accounts: lawful(5), gdpr: true }, { accounts: lawful(6), gdpr: true })).toEqual([
      { 1: { kind: 'engagement', at: 6, type: 'FORM_SUBMITTED', isLawful: true } },
    ]);
  });

  test('is not told across a change of the GDPR setting, everything else is', () => {
    const accounts = [account('1', { lawfulEngagementAt: 5, lastEngagementAt: 9 })];
    for (const gdpr of [true, false]) {
      const events = told({ accounts, gdpr: !gdpr }, { accounts, deals: [deal('70', 'new')], gdpr });
      expect(events).toMatchObject([{ 1: { kind: 'deal' } }]);
    }
  });

  test('seen while everybody counted is hidden under the GDPR setting', () => {
    const line = (event: FeedEvent) => ({ companyId: id('1'), companyName: undefined, seenAt: now, event });
    const engagement = (isLawful: boolean) => line({ kind: 'engagement', at: 1, type: undefined, isLawful });
    expect([true, false].map((gdpr) => isShown(engagement(false), gdpr))).toEqual([false, true]);
    expect([true, false].map((gdpr) => isShown(engagement(true), gdpr))).toEqual([true, true]);
    expect(isShown(line({ kind: 'marked' }), true)).toBe(true);
  });
});

describe('meetings', () => {
  const soon = now + hour;
  const later = now + 5 * hour;
  const latest = now + 9 * hour;
  type Plan = Pick<Partial<Company>, 'scheduledAt' | 'scheduledType' | 'latestMeetingActivityAt'>;
  const meeting = (scheduledAt: number, latestMeetingActivityAt = scheduledAt): Plan => ({
    scheduledAt,
    scheduledType: 'MEETING',
    latestMeetingActivityAt,
  });
  const task = (scheduledAt: number, latestMeetingActivityAt?: number): Plan => ({
    scheduledAt,
    scheduledType: 'TASK',
    latestMeetingActivityAt,
  });

  test.each<[string, Plan, Plan, number | undefined]>([
    ['the first', {}, meeting(soon), soon],
    ['one before the next', meeting(later), meeting(soon, later), soon],
    ['one behind the last', meeting(soon), meeting(soon, later), later],
    ['one before a task', task(later), meeting(soon), soon],
    ['one behind a task', task(soon), task(soon, later), later],
    ['two at once, told by the first', {}, meeting(soon, later), soon],
    ['moved to later', meeting(soon), meeting(later), later],
    ['the only one moved to sooner', meeting(later), meeting(soon), soon],
    ['after an old one', { latestMeetingActivityAt: now - hour }, meeting(soon), soon],
    ['the next has passed, another was there', meeting(now - hour, later), meeting(later), undefined],
    [
      'the next was cancelled, one between comes up',
      meeting(soon, latest),
      meeting(later, latest),
      undefined,
    ],
    ['cancelled, so that it is not planned', {}, { latestMeetingActivityAt: soon }, undefined],
    ['logged for the past', {}, { latestMeetingActivityAt: now - hour }, undefined],
    ['a task that was planned', {}, task(soon), undefined],
    ['still the same behind a task that is done', task(soon, later), meeting(later), undefined],
  ])('%s', (_what, before, after, expected) => {
    const events = told({ accounts: [account('1', before)] }, { accounts: [account('1', after)] });
    expect(events).toEqual(expected === undefined ? [] : [{ 1: { kind: 'meeting', at: expected } }]);
  });
});

describe('deals', () => {
  const accounts = [account('1')];
  const move = (before: readonly Deal[], present: readonly Deal[], over: Partial<Side> = {}) =>
    told({ accounts, deals: before, ...over }, { accounts, deals: present }).map((entry) => {
      const event = Object.values(entry)[0];
      return event?.kind === 'deal' ? event.move : event;
    });

  test.each<[string, readonly Deal[], readonly Deal[], unknown]>([
    ['opened', [], [deal('70', 'new')], { kind: 'opened', to: 'New' }],
    ['moved', [deal('70', 'new')], [deal('70', 'offer')], { kind: 'moved', from: 'New', to: 'Offer sent' }],
    [
      'moved to another pipeline whose stage has the same id',
      [deal('70', 'new')],
      [deal('70', 'new', { pipelineId: brandId<PipelineId>('renewal') })],
      { kind: 'moved', from: 'New', to: 'Due' },
    ],
    ['closed', [deal('70', 'offer')], [], { kind: 'closed', from: 'Offer sent' }],
    ['in a stage that nobody knows', [], [deal('70', 'odd')], { kind: 'opened', to: undefined }],
  ])('%s', (_what, before, present, expected) => {
    expect(move(before, present)).toEqual([expected]);
  });

  test('whose amount or name changed are no news', () => {
    expect(move([deal('70', 'new')], [deal('70', 'new', { name: 'Other', value: 5 })])).toEqual([]);
  });

  test('of two accounts are told of each that was one before', () => {
    const shared = { companyIds: [id('1'), id('2'), id('3')] };
    const both = [account('1'), account('2')];
    expect(
      told(
        { accounts: both, deals: [deal('70', 'new', shared)] },
        { accounts: [...both, account('3')], deals: [deal('70', 'offer', shared)] },
      ).map((entry) => Object.entries(entry).map(([key, event]) => `${key} ${event.kind}`)),
    ).toEqual([['1 deal'], ['2 deal'], ['3 marked']]);
  });

  test('that HubSpot had counted before it listed them were not opened now', () => {
    const counted = [account('1', { openDeals: 2 })];
    const late = [deal('70', 'new'), deal('71', 'new')];
    expect(move([], late, { accounts: counted })).toEqual([]);
    expect(move(late, [...late, deal('72', 'new')], { accounts: counted })).toEqual([
      { kind: 'opened', to: 'New' },
    ]);
  });
});

test('lines come in the order of the accounts’ names, those of one account together', () => {
  const before = [
    account('1', { name: 'B' }),
    account('2', { name: 'A' }),
    account('3', { name: undefined }),
  ];
  const present = before.map((company) => ({
    ...company,
    lastEngagementAt: 5,
    scheduledAt: now + hour,
    scheduledType: 'MEETING',
  }));
  expect(
    told({ accounts: before }, { accounts: present }).map((entry) =>
      Object.entries(entry).map(([key, event]) => `${key} ${event.kind}`),
    ),
  ).toEqual([
    ['3 meeting'],
    ['3 engagement'],
    ['2 meeting'],
    ['2 engagement'],
    ['1 meeting'],
    ['1 engagement'],
  ]);
});
