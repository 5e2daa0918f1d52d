import type { FeedEvent } from '#core/domain/feed-item.ts';

/** What the feed can be narrowed to. */
export const feedKinds = ['all', 'accounts', 'engagement', 'deals', 'meetings'] as const;
export type FeedKind = (typeof feedKinds)[number];

const kindsOfEvents: Readonly<Record<FeedEvent['kind'], FeedKind>> = {
  marked: 'accounts',
  unmarked: 'accounts',
  gone: 'accounts',
  engagement: 'engagement',
  deal: 'deals',
  meeting: 'meetings',
};

/** Whether an event belongs to a kind. */
export const isOfKind = (event: FeedEvent, kind: FeedKind): boolean =>
  kind === 'all' || kindsOfEvents[event.kind] === kind;
