import type { Company } from './company.ts';
import type { Contact } from './contact.ts';
import { lastEngagementOf, latestEngagement, type Engagement } from './last-engagement.ts';

/** What the index shows of an account beside its name. Times are epoch milliseconds, money is in company currency. */
export interface AccountFigures {
  readonly contacts: number;
  readonly openDeals: number;
  readonly openDealValue: number;
  readonly lastTouchAt: number | undefined;
  readonly lastEngagement: Engagement | undefined;
  /** The next planned activity and HubSpot's constant for its kind (`MEETING`, `TASK`, …). */
  readonly scheduled: { readonly at: number; readonly type: string | undefined } | undefined;
}

/**
 * The figures of the index for any company, for a row or for the overview's summary. With the GDPR setting on,
 * sync works out the engagement of target accounts only; `contacts`, the loaded ones, stand in for other companies.
 */
export function accountFigures(
  company: Company,
  gdpr: boolean,
  contacts: readonly Contact[] = [],
): AccountFigures {
  return {
    contacts: company.contacts,
    openDeals: company.openDeals,
    openDealValue: company.openDealValue,
    lastTouchAt: company.lastTouchAt,
    lastEngagement: lastEngagementOf(company, gdpr) ?? (gdpr ? latestEngagement(contacts, gdpr) : undefined),
    scheduled:
      company.scheduledAt === undefined
        ? undefined
        : { at: company.scheduledAt, type: company.scheduledType },
  };
}
