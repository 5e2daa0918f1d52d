import { prepareTeams } from './account-teams.ts';
import { belongsTo } from './category-rules.ts';
import { companyLabel } from './company-label.ts';
import type { Company } from './company.ts';
import { coverageOf, type CoveragePoint } from './coverage.ts';
import type { IndexData } from './index-data.ts';
import { lastEngagementOf } from './last-engagement.ts';
import type { Column } from './view-choice.ts';

/**
 * How a column's value of an account is had, and so shown, sorted and exported. Times are epoch milliseconds, money
 * is in company currency.
 */
export type ColumnRule =
  | { readonly kind: 'text'; readonly of: (account: Company) => string | undefined }
  | { readonly kind: 'count' | 'money'; readonly of: (account: Company) => number }
  | {
      readonly kind: 'coverage';
      readonly of: (account: Company) => number;
      /** What is missing. */
      readonly pointsOf: (account: Company) => readonly CoveragePoint[];
    }
  | { readonly kind: 'time'; readonly of: (account: Company) => number | undefined }
  | {
      readonly kind: 'event';
      readonly of: (account: Company) => number | undefined;
      /** What happened or is planned: HubSpot's constant. */
      readonly typeOf: (account: Company) => string | undefined;
    };

export type ColumnRules = Readonly<Record<Column, ColumnRule>>;

/** The rules of all columns for the accounts of this index at `now`, epoch milliseconds. */
export function columnRules({ owners, gdpr }: Pick<IndexData, 'owners' | 'gdpr'>, now: number): ColumnRules {
  const ownerNames = new Map(owners.map((owner) => [owner.id, owner.name]));
  const teamsOf = prepareTeams(owners);
  return {
    company: text((account) => companyLabel(account, undefined)),
    contacts: count((account) => account.contacts),
    'open-deals': count((account) => account.openDeals),
    'open-deal-value': { kind: 'money', of: (account) => account.openDealValue },
    'last-touch': time((account) => account.lastTouchAt),
    'last-engagement': {
      kind: 'event',
      of: (account) => lastEngagementOf(account, gdpr)?.at,
      typeOf: (account) => lastEngagementOf(account, gdpr)?.type,
    },
    scheduled: {
      kind: 'event',
      of: (account) => account.scheduledAt,
      typeOf: (account) => account.scheduledType,
    },
    coverage: {
      kind: 'coverage',
      of: (account) => coverageOf(account, { now, gdpr }).score,
      pointsOf: (account) => coverageOf(account, { now, gdpr }).points,
    },
    owner: text(({ ownerId }) => ownerId && ownerNames.get(ownerId)),
    team: text((account) =>
      teamsOf(account)
        .map(({ id, name }) => name ?? id)
        .join(', '),
    ),
    domain: text((account) => account.domain),
    city: text((account) => account.city),
    country: text((account) => account.country),
    industry: text((account) => account.industry),
    'buying-roles': count((account) => account.contactsWithBuyingRole),
    'decision-makers': count((account) => account.decisionMakers),
    blockers: count((account) => account.blockers),
    'last-call': time((account) => account.lastCallAt),
    'last-meeting': time((account) => account.lastMeetingAt),
    'open-task': time((account) =>
      belongsTo('no-open-tasks', account) ? undefined : account.lastOpenTaskAt,
    ),
  };
}

/** Blank is missing. */
const text = (of: (account: Company) => string | undefined): ColumnRule => ({
  kind: 'text',
  of: (account) => of(account)?.trim() || undefined,
});
const count = (of: (account: Company) => number): ColumnRule => ({ kind: 'count', of });
const time = (of: (account: Company) => number | undefined): ColumnRule => ({ kind: 'time', of });
