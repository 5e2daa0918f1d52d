import { companyLabel } from './company-label.ts';
import type { Company } from './company.ts';
import type { Deal } from './deal.ts';
import type { DealMove, FeedEvent, FeedItem } from './feed-item.ts';
import type { CompanyId } from './ids.ts';
import type { KnownAccount, SeenFigures } from './known-account.ts';
import { lastEngagementOf } from './last-engagement.ts';
import { newMeetingAt } from './new-meeting.ts';
import type { Pipeline } from './portal.ts';

/** The target accounts and open deals of one sync, as they are remembered. */
export interface FeedBefore {
  readonly accounts: ReadonlyMap<CompanyId, KnownAccount>;
  readonly deals: readonly Deal[];
  /** The GDPR setting of that sync. */
  readonly gdpr: boolean;
}

/** The target accounts and open deals of the sync after it. */
export interface FeedPresent {
  readonly accounts: readonly Company[];
  readonly deals: readonly Deal[];
  readonly gdpr: boolean;
  readonly pipelines: readonly Pipeline[];
  /** What became of the accounts that are none any more. */
  readonly fates: ReadonlyMap<CompanyId, Extract<FeedEvent, { kind: 'unmarked' | 'gone' }>>;
  /** Whether a change that says so is on its way from Bullseye, and perhaps there already. */
  readonly isOwn: (companyId: CompanyId, isTargetAccount: boolean) => boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What is new in the present sync, account by account in the order of their names. What the person did in Bullseye
 * is no news, nor is anything that an account did before it was one. Engagement counts when it moved forward, once
 * per account; not across a change of the GDPR setting, which moves it too.
 */
export function feedEvents(before: FeedBefore, present: FeedPresent): readonly FeedItem[] {
  const item = (companyId: CompanyId, companyName: string | undefined, event: FeedEvent): FeedItem => ({
    companyId,
    companyName,
    seenAt: present.now,
    event,
  });
  const eventsOfDeals = dealEvents(before, present);
  const items = present.accounts.flatMap((company) => {
    const known = before.accounts.get(company.id);
    const events = known ? newsOf(known, company) : markedEvents(company.id);
    return events.map((event) => item(company.id, companyLabel(company, undefined), event));
  });
  for (const { companyId, companyName } of before.accounts.values()) {
    const fate = present.fates.get(companyId);
    if (fate && !(fate.kind === 'unmarked' && present.isOwn(companyId, false)))
      items.push(item(companyId, companyName, fate));
  }
  return items.sort((a, b) => compareNames(a.companyName, b.companyName));

  function markedEvents(companyId: CompanyId): readonly FeedEvent[] {
    return present.isOwn(companyId, true) ? [] : [{ kind: 'marked' }];
  }

  function newsOf({ seen }: KnownAccount, company: Company): readonly FeedEvent[] {
    if (!seen) return [];
    const meetingAt = newMeetingAt(seen, company, present.now);
    const engagement = before.gdpr === present.gdpr ? newEngagement(seen, company, present.gdpr) : undefined;
    return [
      ...(meetingAt === undefined ? [] : [{ kind: 'meeting', at: meetingAt } as const]),
      ...(eventsOfDeals.get(company.id) ?? []),
      ...(engagement ? [engagement] : []),
    ];
  }
}

function newEngagement(seen: SeenFigures, company: Company, gdpr: boolean): FeedEvent | undefined {
  const latest = lastEngagementOf(company, gdpr);
  if (!latest || latest.at <= (seen.engagementAt ?? -Infinity)) return undefined;
  return { kind: 'engagement', ...latest, isLawful: gdpr };
}

/** What open deals did, by each of their accounts. */
function dealEvents(before: FeedBefore, present: FeedPresent): ReadonlyMap<CompanyId, readonly FeedEvent[]> {
  const earlier = new Map(before.deals.map((deal) => [deal.id, deal]));
  const later = new Map(present.deals.map((deal) => [deal.id, deal]));
  const counts = countDeals(before.deals);
  const labelOf = stageLabels(present.pipelines);
  const events = new Map<CompanyId, FeedEvent[]>();
  const add = (companyId: CompanyId, deal: Deal, move: DealMove): void => {
    const event: FeedEvent = { kind: 'deal', dealId: deal.id, dealName: deal.name, move };
    const own = events.get(companyId);
    if (own) own.push(event);
    else events.set(companyId, [event]);
  };
  // HubSpot counted deals that it did not list yet: one that comes now is none that was opened now.
  const listWasWhole = (companyId: CompanyId): boolean =>
    (counts.get(companyId) ?? 0) >= (before.accounts.get(companyId)?.seen?.openDeals ?? 0);

  for (const deal of present.deals) {
    const old = earlier.get(deal.id);
    const to = labelOf(deal);
    if (!old) {
      for (const id of deal.companyIds) if (listWasWhole(id)) add(id, deal, { kind: 'opened', to });
    } else if (old.stageId !== deal.stageId || old.pipelineId !== deal.pipelineId) {
      for (const id of deal.companyIds) add(id, deal, { kind: 'moved', from: labelOf(old), to });
    }
  }
  for (const deal of before.deals) {
    if (later.has(deal.id)) continue;
    for (const id of deal.companyIds) add(id, deal, { kind: 'closed', from: labelOf(deal) });
  }
  return events;
}

function countDeals(deals: readonly Deal[]): ReadonlyMap<CompanyId, number> {
  const counts = new Map<CompanyId, number>();
  for (const { companyIds } of deals) for (const id of companyIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function stageLabels(pipelines: readonly Pipeline[]): (deal: Deal) => string | undefined {
  const labels = new Map<string, string>(
    pipelines.flatMap(({ id, stages }) => stages.map((stage) => [`${id} ${stage.id}`, stage.label] as const)),
  );
  return ({ pipelineId, stageId }) => labels.get(`${pipelineId} ${stageId}`);
}

const compareNames = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
