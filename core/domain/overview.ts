import type { Activity, ActivityKind } from './activity.ts';
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
  /** Could not be loaded again, for `reason`: what is there is as HubSpot said at `loadedAt`. */
  | {
      readonly state: 'stale';
      readonly hasMore: boolean;
      readonly reason: Failure;
      readonly loadedAt: number;
    }
  | { readonly state: 'failed'; readonly reason: Failure };

/** Where the activities of a kind go on that HubSpot holds and that are not loaded, the newest first. */
export interface OlderFrom {
  /** `hs_timestamp` of the oldest that was loaded, epoch milliseconds. */
  readonly at: number;
  /** How many of this very time were loaded: many may have been imported with the same. */
  readonly skip: number;
}

/** By kind; one that is loaded whole is not in it. */
export type OlderActivities = Readonly<Partial<Record<ActivityKind, OlderFrom>>>;

/** The records of one company as loaded on demand, kept as one bundle. Times are epoch milliseconds. */
export interface OverviewBundle {
  readonly companyId: CompanyId;
  readonly loadedAt: number;
  /** All associated contacts that were loaded, primary or not. */
  readonly contacts: readonly Contact[];
  readonly activities: readonly Activity[];
  /** The kinds of activities that HubSpot has not told of: there is none of them but what was written here. */
  readonly missingKinds?: readonly ActivityKind[];
  /** What of the activities is still to be had. */
  readonly older?: OlderActivities;
  /** The kind of activities that was not asked for the last time, since nothing had come or gone; see `kindToKeep`. */
  readonly keptKind?: ActivityKind;
  readonly deals: readonly Deal[];
  readonly pageViews: readonly PageView[];
  /** Where page views come from: single events, or the contacts' analytics properties. */
  readonly pageViewSource: 'events' | 'contact-analytics';
  /** When single events were read; they are read on demand only. Undefined with the other source. */
  readonly pageViewsAt?: number;
  readonly outcomes: Readonly<Record<OverviewPart, PartOutcome>>;
}
