import type { Portal } from '#core/domain/portal.ts';
import type { Clock } from '#core/platform/clock.ts';
import type { Api } from './api.ts';
import { archiveActivity, createActivity } from './create-activity.ts';
import { findCompanies } from './find-companies.ts';
import { findCreatedActivity } from './find-created-activity.ts';
import { findMatching } from './find-matching.ts';
import type { HubSpotClient } from './hubspot-client.ts';
import { matchCompanies, readCompanyList } from './match-companies.ts';
import { nextMidnight } from './next-midnight.ts';
import { readOwners, readPipelines, readPortal, readScopes } from './read-account.ts';
import { readCandidates } from './read-candidates.ts';
import { readCompanies } from './read-companies.ts';
import { readCompaniesOf } from './read-companies-of.ts';
import { readCompanyProperties } from './read-company-properties.ts';
import { readLawfulEngagements, readOpenDeals, readTargetAccounts } from './read-index.ts';
import { readOverview } from './read-overview.ts';
import { createRefusals } from './refusals.ts';
import type { RequestLanes } from './request-lanes.ts';
import { createSend } from './send-request.ts';
import { setRecommendation } from './set-recommendation.ts';
import { setTargetAccount } from './set-target-account.ts';

export interface HubSpotClientOptions {
  /** The network, or a portal that speaks as HubSpot does. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The service key, read anew for each request; it is never kept, and never part of an error. */
  readonly readKey: () => Promise<string | undefined>;
  readonly clock: Clock;
  readonly lanes: RequestLanes;
  /** Whether the browser lets us reach HubSpot; asked when a request could not be sent. */
  readonly mayReach?: () => Promise<boolean>;
  /** Whether the browser knows that there is no network. */
  readonly isOffline?: () => boolean;
  /** What is known of the portal already; spares a request where currency or time zone matter. */
  readonly knownPortal?: () => Promise<Portal | undefined>;
  /** Whether the portal keeps single page-view events (Enterprise). */
  readonly pageViewEvents?: boolean;
  /** In [0, 1), for spreading repeated requests. */
  readonly random?: () => number;
}

/** HubSpot's API in the product's words. */
export function createHubSpotClient(options: HubSpotClientOptions): HubSpotClient {
  const { clock, readKey, pageViewEvents = false } = options;
  const refusals = createRefusals();
  let portal: Portal | undefined;

  const known = async () => portal ?? (await options.knownPortal?.().catch(() => undefined));
  const send = createSend({
    ...options,
    dailyReset: async (now) => nextMidnight(now, (await known())?.timeZone),
  });
  const readAndKeep = async () => (portal = await readPortal({ send }));
  const api: Api = {
    send,
    now: () => clock.now(),
    companyCurrency: async () => ((await known()) ?? (await readAndKeep())).currency,
  };

  return {
    readPortal: readAndKeep,
    readScopes: () => readScopes(api, readKey),
    readOwners: () => readOwners(api),
    readPipelines: () => readPipelines(api),
    readTargetAccounts: (cursor) => readTargetAccounts(api, cursor),
    readOpenDeals: (cursor) => readOpenDeals(api, cursor),
    readLawfulEngagements: (cursor) => readLawfulEngagements(api, cursor),
    readCompanies: (ids) => readCompanies(api, ids, false),
    findCompanies: (query, signal) => findCompanies(api, query, signal),
    readCompaniesOf: (member) => readCompaniesOf(api, member),
    readCompanyProperties: () => readCompanyProperties(api),
    findMatching: (search, cursor, urgent) => findMatching(api, search, cursor, urgent),
    matchCompanies: (asks, searches) => matchCompanies(api, asks, searches),
    readCompanyList: (cursor) => readCompanyList(api, cursor),
    readCandidates: (search, cursor) => readCandidates(api, search, cursor),
    setTargetAccount: (changes) => setTargetAccount(api, changes),
    setRecommendation: (changes, scores) => setRecommendation(api, changes, scores),
    createActivity: (companyId, draft, claimed) => createActivity(api, companyId, draft, claimed),
    findCreatedActivity: (companyId, draft, known) => findCreatedActivity(api, companyId, draft, known),
    archiveActivity: (kind, activityId) => archiveActivity(api, kind, activityId),
    readOverview: (companyId) => readOverview(api, companyId, { pageViewEvents, refusals }),
  };
}
