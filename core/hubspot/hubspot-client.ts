import type { ActivityDraft, DraftKind } from '#core/domain/activity-draft.ts';
import type { Activity, ActivityKind } from '#core/domain/activity.ts';
import type { Company } from '#core/domain/company.ts';
import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { Contact } from '#core/domain/contact.ts';
import type { Deal } from '#core/domain/deal.ts';
import type { DirectoryCompany } from '#core/domain/directory.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { ActivityId, CompanyId, ContactId, DealId } from '#core/domain/ids.ts';
import type { RuleMoment } from '#core/domain/match-clause.ts';
import type { ImportAsk, ImportCompany } from '#core/domain/match-import.ts';
import type { OlderActivities, OverviewBundle } from '#core/domain/overview.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { PageView } from '#core/domain/page-view.ts';
import type { Pipeline, Portal } from '#core/domain/portal.ts';
import type { ProspectScore } from '#core/domain/prospect.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import type { RuleClause } from '#core/domain/rule.ts';
import type { SetAside } from '#core/domain/set-aside.ts';

/** One page of an answer. `setAside` names what of it could not be read. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly setAside: readonly SetAside[];
  /** How many HubSpot says there are in all; undefined where it does not say. */
  readonly total: number | undefined;
  /** Opaque; give it back to get the next page, also after a restart. Undefined on the last page. */
  readonly cursor: string | undefined;
}

/** Latest engagement of one company over its contacts that have a legal basis. */
export interface LawfulEngagement {
  readonly companyId: CompanyId;
  readonly at: number;
  readonly type: string | undefined;
}

/** How one record of a batch fared; `Read` is what was read back of it. */
export type WriteOutcome<Read = { readonly company: Company }> =
  | ({ readonly companyId: CompanyId; readonly state: 'written' } & Read)
  /** HubSpot refused this one, or left it out (merged or deleted): `reason` says which. */
  | { readonly companyId: CompanyId; readonly state: 'refused'; readonly reason: Failure };

/** Older activities, and where those of each kind that was read go on. */
export interface OlderRead {
  readonly activities: readonly Activity[];
  readonly kinds: readonly ActivityKind[];
  readonly older: OlderActivities;
  /** Why the other kinds could not be read. */
  readonly failure: Failure | undefined;
  readonly setAside: readonly SetAside[];
}

/** Single page views; `hasMore` where HubSpot holds more than these. */
export interface PageEvents {
  readonly pageViews: readonly PageView[];
  readonly hasMore: boolean;
}

/** What companies are looked for by. */
export type CompanyQuery =
  | { readonly by: 'text'; readonly text: string; readonly cursor?: string }
  | { readonly by: 'domain'; readonly domain: string }
  | { readonly by: 'linkedin'; readonly slug: string };

/** What companies are to fulfil, with the definitions of the properties named in it. */
export interface RuleSearch {
  readonly clauses: readonly RuleClause[];
  readonly properties: readonly CompanyProperty[];
  /** The same for every page of one search. */
  readonly moment: RuleMoment;
}

/** What candidates are looked for by, and what there is to look at. */
export interface CandidateSearch {
  readonly kind:
    /** Target accounts, and customers that are none: what candidates are compared with. */
    | 'targets'
    | 'won'
    /** Those with a sign of life since `since`, an open deal or the score; target accounts among them. */
    | 'fresh'
    /** No target accounts: those that HubSpot finds likeliest, the likeliest first, 10,000 at most. */
    | 'probable'
    /** All that are no target accounts, and those of them that were changed since `since`. */
    | 'all'
    | 'modified';
  /** Epoch milliseconds. */
  readonly since: number;
  readonly score: ProspectScore | undefined;
  /** What contacts did, visits and engagement, is not asked about. */
  readonly gdpr: boolean;
  /** Names of the company properties that the portal has: HubSpot refuses a search by any other. */
  readonly properties: ReadonlySet<string>;
}

/** One page of companies that fulfil a rule. */
export interface MatchPage extends Page<Company> {
  /** Whether `total` counts only such companies; else it counts what had to be looked at, which is more. */
  readonly isExact: boolean;
}

/**
 * HubSpot's CRM as this product uses it, in the product's own words. Every method may reject with a
 * `HubSpotError`, whose `failure` is of the closed family; none rejects with anything else.
 */
export interface HubSpotClient {
  /** Account details; the connection test. */
  readPortal(): Promise<Portal>;
  /** The key's scopes, or undefined where HubSpot does not tell. */
  readScopes(): Promise<readonly string[] | undefined>;
  /** All owners, active first, then deactivated ones. */
  readOwners(): Promise<Page<Owner>>;
  /** Deal pipelines in display order. */
  readPipelines(): Promise<Page<Pipeline>>;
  /** Target accounts, 200 a page, by record id, past the 10,000 cap. */
  readTargetAccounts(cursor: string | undefined): Promise<Page<Company>>;
  /** Open deals associated with a target account, with `companyIds` filled. */
  readOpenDeals(cursor: string | undefined): Promise<Page<Deal>>;
  /** Latest engagement of contacts with a legal basis, per company (several items may name one company). */
  readLawfulEngagements(cursor: string | undefined): Promise<Page<LawfulEngagement>>;
  /** Companies by id, read consistently (not from the search index). `missing` are deleted or merged away. */
  readCompanies(ids: readonly CompanyId[]): Promise<{
    readonly companies: readonly Company[];
    readonly missing: readonly CompanyId[];
    readonly setAside: readonly SetAside[];
  }>;
  /**
   * Companies by name, domain or LinkedIn page; a domain matches exactly, primary or additional. Given up by
   * `signal`, it rejects with the failure `unexpected`.
   */
  findCompanies(query: CompanyQuery, signal?: AbortSignal): Promise<Page<Company>>;
  /** A contact's primary company, else all that it is associated with; the companies of a deal. */
  readCompaniesOf(
    member:
      { readonly type: 'contact'; readonly id: ContactId } | { readonly type: 'deal'; readonly id: DealId },
  ): Promise<readonly Company[]>;
  /** The company properties that a condition can be about. */
  readCompanyProperties(): Promise<Page<CompanyProperty>>;
  /**
   * Companies that are no target accounts and fulfil every clause, by record id, past the 10,000 cap; one request a
   * page. `urgent` while a person waits.
   */
  findMatching(search: RuleSearch, cursor: string | undefined, urgent: boolean): Promise<MatchPage>;
  /** Answers the first questions of an import, as many as `searches` searches take: exactly, all of their companies. */
  matchCompanies(
    asks: readonly ImportAsk[],
    searches: number,
  ): Promise<{ readonly companies: readonly ImportCompany[]; readonly taken: number }>;
  /** All companies of the portal, 200 a page, by record id, past the 10,000 cap. */
  readCompanyList(cursor: string | undefined): Promise<Page<ImportCompany>>;
  /** The same for the directory; with `since` (epoch ms) only those that were made or changed from then on. */
  readDirectory(since: number | undefined, cursor: string | undefined): Promise<Page<DirectoryCompany>>;
  /** Companies with their profiles, 200 a page, past the 10,000 cap; one search a page at most, none urgent. */
  readCandidates(search: CandidateSearch, cursor: string | undefined): Promise<Page<ProfiledCompany>>;
  /** Writes the *Target account* property, 100 a request; one outcome per change, in their order. */
  setTargetAccount(
    changes: readonly { readonly companyId: CompanyId; readonly value: boolean }[],
  ): Promise<readonly WriteOutcome[]>;
  /** Writes what was decided about recommended companies, likewise. `scores` are read back with their profiles. */
  setRecommendation(
    changes: readonly { readonly companyId: CompanyId; readonly value: Recommendation }[],
    scores: readonly string[],
  ): Promise<readonly WriteOutcome<ProfiledCompany>[]>;
  /**
   * Logs an activity with a company. It is never sent twice: where this rejects with an error after which it may
   * have happened, look with `findCreatedActivity` before asking again. Where the browser sent it twice all the same,
   * what was made twice is archived. One in `claimed` was made by another draft.
   */
  createActivity(
    companyId: CompanyId,
    draft: ActivityDraft,
    claimed: ReadonlySet<ActivityId>,
  ): Promise<Activity>;
  /**
   * The activity that an earlier `createActivity` of this draft made, if it did: read consistently, not from the
   * search index. `sentAt` is when that was, epoch milliseconds. What was made twice is archived, as above.
   */
  findCreatedActivity(
    companyId: CompanyId,
    draft: ActivityDraft,
    known: { readonly sentAt: number; readonly claimed: ReadonlySet<ActivityId> },
  ): Promise<Activity | undefined>;
  /** Archives an activity; fine where it is gone already. */
  archiveActivity(kind: DraftKind, activityId: ActivityId): Promise<void>;
  /**
   * Everything of one company in two network round trips. A part whose scope is missing fails alone, in
   * `outcomes`; activities of which only some kinds could be read are `partial`. `company` is the record as it is
   * now; undefined where it is gone. Of a company merged away it may be the one that swallowed it: company and
   * bundle then carry that one's id. `before` is the overview as it was: what HubSpot does not give again stays.
   */
  readOverview(
    companyId: CompanyId,
    before?: OverviewBundle,
  ): Promise<{
    readonly company: Company | undefined;
    readonly bundle: OverviewBundle;
    readonly setAside: readonly SetAside[];
  }>;
  /** The next older activities of a company, of the kinds in `from`, 200 of each, one request each, all at once. */
  readOlderActivities(companyId: CompanyId, from: OlderActivities): Promise<OlderRead>;
  /**
   * Single page views of the contacts that were on the site last, ten at most, one request each. Undefined where the
   * portal keeps none: only Enterprise portals do.
   */
  readPageEvents(contacts: readonly Contact[]): Promise<PageEvents | undefined>;
}
