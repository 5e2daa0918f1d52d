import type { Activity } from './activity.ts';
import type { Contact } from './contact.ts';
import type { Deal } from './deal.ts';
import type { Failure } from './failure.ts';
import type { CompanyId } from './ids.ts';
import type { PageView } from './page-view.ts';

export const overviewParts = ['activities', 'contacts', 'deals', 'page-views'] as const;
/** What is loaded for an overview, each part with its own outcome. */
export type OverviewPart = (typeof overviewParts)[number];

/** `hasMore`: HubSpot holds more than was loaded. */
export type PartOutcome =
  | { readonly state: 'loaded'; readonly hasMore: boolean }
  /** Some kinds of the part were loaded, others not, for `reason`: activities without the emails, for example. */
  | { readonly state: 'partial'; readonly hasMore: boolean; readonly reason: Failure }
  | { readonly state: 'failed'; readonly reason: Failure };

/** The records of one company as loaded on demand, kept as one bundle. Times are epoch milliseconds. */
export interface OverviewBundle {
  readonly companyId: CompanyId;
  readonly loadedAt: number;
  /** All associated contacts that were loaded, primary or not. */
  readonly contacts: readonly Contact[];
  readonly activities: readonly Activity[];
  readonly deals: readonly Deal[];
  readonly pageViews: readonly PageView[];
  /** Where page views come from: single events, or the contacts' analytics properties. */
  readonly pageViewSource: 'events' | 'contact-analytics';
  readonly outcomes: Readonly<Record<OverviewPart, PartOutcome>>;
}
