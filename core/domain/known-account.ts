import { companyLabel } from './company-label.ts';
import type { Company } from './company.ts';
import type { CompanyId } from './ids.ts';
import { lastEngagementOf } from './last-engagement.ts';

/** What a sync saw of an account and the next one is compared with. Times are epoch milliseconds. */
export interface SeenFigures {
  /** The latest engagement ever seen: a contact who leaves and comes back brings no news. */
  readonly engagementAt: number | undefined;
  /** `notes_next_activity_date`. */
  readonly scheduledAt: number | undefined;
  /** `hs_latest_meeting_activity`. */
  readonly latestMeetingAt: number | undefined;
  /** `hs_num_open_deals`. */
  readonly openDeals: number;
}

/** A target account as the change feed knows it. */
export interface KnownAccount {
  readonly companyId: CompanyId;
  readonly companyName: string | undefined;
  /** Undefined where it became one through Bullseye since the last sync. */
  readonly seen: SeenFigures | undefined;
}

/** What to remember of an account; `before` is what was remembered of it under the same GDPR setting. */
export function knowAccount(company: Company, gdpr: boolean, before?: SeenFigures): KnownAccount {
  const engagementAt = lastEngagementOf(company, gdpr)?.at;
  const times = [engagementAt, before?.engagementAt].filter((at) => at !== undefined);
  return {
    companyId: company.id,
    companyName: companyLabel(company, undefined),
    seen: {
      engagementAt: times.length === 0 ? undefined : Math.max(...times),
      scheduledAt: company.scheduledAt,
      latestMeetingAt: company.latestMeetingActivityAt,
      openDeals: company.openDeals,
    },
  };
}

/** Whether two say the same of one account. */
export const isSameKnown = (a: KnownAccount, b: KnownAccount): boolean =>
  a.companyName === b.companyName &&
  a.seen?.engagementAt === b.seen?.engagementAt &&
  a.seen?.scheduledAt === b.seen?.scheduledAt &&
  a.seen?.latestMeetingAt === b.seen?.latestMeetingAt &&
  a.seen?.openDeals === b.seen?.openDeals;
