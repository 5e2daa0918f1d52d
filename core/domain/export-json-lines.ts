import type { Activity } from './activity.ts';
import type { PendingChange } from './change.ts';
import type { Company } from './company.ts';
import type { CompanyProfile } from './company-profile.ts';
import type { Contact } from './contact.ts';
import type { Deal } from './deal.ts';
import type { FeedItem } from './feed-item.ts';
import type { CompanyId, PortalId } from './ids.ts';
import type { OverviewBundle } from './overview.ts';
import type { Owner } from './owner.ts';
import type { PageView } from './page-view.ts';
import type { Pipeline, Portal } from './portal.ts';
import type { Rule, RuleRun } from './rule.ts';
import type { SetAside } from './set-aside.ts';

interface OfCompany {
  /** The company whose overview holds the record. */
  readonly companyId: CompanyId;
}

type Typed<Name extends string, Fields> = { readonly type: Name } & Readonly<Fields>;

/** One line of the export of everything cached. Times are epoch milliseconds until they are written. */
export type ExportedRecord =
  | Typed<'export', { format: 1; exportedAt: number; portalId: PortalId | undefined }>
  | Typed<'portal', Portal>
  | Typed<'owner', Owner>
  | Typed<'pipeline', Pipeline>
  | Typed<'company', Company>
  | Typed<'company-profile', { companyId: CompanyId; profile: CompanyProfile }>
  | Typed<'open-deal', Deal>
  | Typed<'overview', Pick<OverviewBundle, 'companyId' | 'loadedAt' | 'pageViewSource' | 'outcomes'>>
  | Typed<'contact', Contact & OfCompany>
  | Typed<'activity', Activity & OfCompany>
  | Typed<'deal', Deal & OfCompany>
  | Typed<'page-view', PageView & OfCompany>
  | Typed<'pending-change', PendingChange>
  | Typed<'delivered-change', Omit<PendingChange, 'delivery'> & { deliveredAt: number }>
  | Typed<'set-aside', SetAside>
  | Typed<'rule', Rule>
  | Typed<'rule-run', RuleRun>
  | Typed<'feed-item', FeedItem>;

/**
 * A record as one line of JSON, its line break included. Moments (`at`, `until`, `since`, `…At`) become ISO 8601 in
 * UTC, a time that is none (Infinity) becomes null, what is missing is left out.
 */
export const writeJsonLine = (record: ExportedRecord): string => `${JSON.stringify(record, readable)}\n`;

const readable = (key: string, value: unknown): unknown =>
  typeof value === 'number' && isTime.test(key) ? isoOf(value) : value;

const isTime = /^(at|until|since)$|At$/;

function isoOf(at: number): string | null {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
