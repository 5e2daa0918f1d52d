import type { FeedEvent } from '#core/domain/feed-item.ts';
import { brandId, type DealId } from '#core/domain/ids.ts';
import type { FeedReadModel } from '#core/read-models/read-feed.ts';
import { fictionalIndex, pictureNow } from './fictional-accounts.ts';

const hour = 3_600_000;
const { accounts } = fictionalIndex(60);

/** Hours before now, position of the account, and what happened. */
type Happened = readonly [hoursAgo: number, account: number, event: FeedEvent];

const deal = (name: string) => ({ kind: 'deal', dealId: brandId<DealId>('1'), dealName: name }) as const;

const happened: readonly Happened[] = [
  [0.2, 0, { kind: 'engagement', at: pictureNow - hour, type: 'FORM_SUBMITTED', isLawful: true }],
  [0.2, 0, { kind: 'meeting', at: pictureNow + 49 * hour }],
  [0.2, 3, { kind: 'marked' }],
  [
    3,
    5,
    {
      ...deal('Expansion to three sites'),
      move: { kind: 'moved', from: 'Qualified To Buy', to: 'Contract Sent' },
    },
  ],
  [3, 8, { kind: 'unmarked' }],
  [26, 9, { kind: 'gone', into: { companyId: brandId('9'), companyName: 'Northwind Logistics Group' } }],
  [26, 11, { ...deal('Pilot, one site'), move: { kind: 'opened', to: 'Appointment Scheduled' } }],
  [26, 12, { ...deal('Renewal'), move: { kind: 'closed', from: 'In legal review' } }],
  [80, 14, { kind: 'engagement', at: pictureNow - 82 * hour, type: undefined, isLawful: true }],
  [80, 15, { kind: 'gone', into: undefined }],
];

/** Three lines are new. */
const lookedAt = 7;

export const pictureFeed = (state: string): FeedReadModel => {
  const lines =
    state === 'feed-empty'
      ? []
      : happened.map(([hoursAgo, position, event], index) => ({
          companyId: accounts[position]?.id ?? brandId('404'),
          companyName: accounts[position]?.name,
          seenAt: pictureNow - hoursAgo * hour,
          event,
          seq: happened.length - index,
        }));
  const unread = lines.filter(({ seq }) => seq > lookedAt);
  return {
    lines,
    lookedAt,
    unread: unread.length,
    changed: new Set(unread.map(({ companyId }) => companyId)),
    gdpr: state === 'gdpr',
  };
};
