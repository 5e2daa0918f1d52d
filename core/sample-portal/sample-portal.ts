import { account } from './account.ts';
import { type Answer, ApiError } from './api-error.ts';
import { type ApiKey, authenticate, scopesOf } from './api-keys.ts';
import { type Fault, createFaults, truncated } from './faults.ts';
import type { GoodAccounts } from './generate-companies.ts';
import { generatePortal } from './generate-portal.ts';
import type { JournalEntry } from './journal.ts';
import { createPortalData } from './portal-data.ts';
import { type PortalEdits, createPortalEdits } from './portal-edits.ts';
import { type PortalRecords, createPortalRecords } from './portal-records.ts';
import { type Tier, createRateLimits } from './rate-limits.ts';
import { readPath } from './read-path.ts';
import { routeAccount } from './route-account.ts';
import { routeAssociations } from './route-associations.ts';
import { routeEvents } from './route-events.ts';
import { routeRecords } from './route-records.ts';
import type { PortalContext } from './route.ts';
import { createSearchIndex } from './search-index.ts';

export type { JournalEntry };

/** The key that a portal made without `keys` accepts. */
export const sampleKey = 'sample-portal';

export interface SamplePortalOptions {
  readonly seed: number;
  /** Epoch milliseconds that the data is generated around: what is past, what is planned. */
  readonly now: number;
  readonly size?: { readonly targetAccounts: number; readonly companies: number };
  /** What makes a good account; that of the sample unless told. */
  readonly goodAccounts?: GoodAccounts;
  readonly tier?: Tier;
  readonly keys?: Readonly<Record<string, ApiKey>>;
  /** How long until search sees a change; 5 s unless told, as HubSpot's index lags too. */
  readonly indexLagMs?: number;
  /** Epoch milliseconds; `Date.now` unless told. Pass a fixed one together with a fixed `now`. */
  readonly clock?: () => number;
  readonly limits?: 'on' | 'off';
  /** Associations of one record on one page; 500 unless told. */
  readonly assocPageSize?: number;
  /** Search pages out of order, with rows newer than what matched, as was seen on HubSpot. */
  readonly shuffleSearch?: boolean;
  /** Called with each accepted write, after it and before its request is answered. */
  onWrite?(entry: JournalEntry): void;
  /** Writes accepted earlier, applied at once and not handed to `onWrite`. */
  readonly journal?: readonly JournalEntry[];
}

export interface LoggedRequest {
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  readonly at: number;
  readonly status: number;
}

export interface SamplePortal {
  /** HubSpot's API: any host, both path styles. Rejects only where a fault breaks the connection. */
  fetch(request: Request): Promise<Response>;
  readonly portalId: string;
  /** What is in the portal now, for oracles. */
  readonly records: PortalRecords;
  /** Ids of the companies that the rule behind the data holds for good accounts, target accounts or not. */
  readonly goodCompanies: ReadonlySet<string>;
  /** Changes made in HubSpot itself, by somebody else. They go through `onWrite` as well. */
  readonly edit: PortalEdits;
  /** Answered requests in order, refused ones included. Broken connections have status 0. */
  readonly requestLog: readonly LoggedRequest[];
  /** Makes the next matching requests fail. Returns what takes it back. */
  setFault(fault: Fault): () => void;
  clearFaults(): void;
  /** Counts calls that other apps of the account made today. */
  spendDailyCalls(calls: number): void;
}

const routes = [routeAssociations, routeRecords, routeAccount, routeEvents];

/**
 * One in-memory HubSpot, its data made from `seed` and `now` alone and its roll-ups computed from its own records.
 * Two portals of the same options hold the same records with the same ids.
 */
export function createSamplePortal(options: SamplePortalOptions): SamplePortal {
  const clock = options.clock ?? Date.now;
  const keys = new Map<string, ApiKey>(Object.entries(options.keys ?? { [sampleKey]: { scopes: 'all' } }));
  const tier = options.tier ?? 'enterprise';
  const limits = createRateLimits(tier, clock);
  const faults = createFaults();
  const requestLog: LoggedRequest[] = [];
  let correlation = 0;

  const data = createPortalData((id, record, at) => index.put(id, record, at));
  const goodCompanies = generatePortal(
    data,
    options.seed,
    options.now,
    options.size ?? { targetAccounts: 60, companies: 400 },
    options.goodAccounts,
  );
  const index = createSearchIndex(data.store, options.indexLagMs ?? 5000, clock);
  for (const entry of options.journal ?? []) data.apply(entry);

  const context: PortalContext = {
    data,
    index,
    limits,
    tier,
    clock,
    assocPageSize: options.assocPageSize ?? 500,
    shuffleSearch: options.shuffleSearch ?? false,
    write(entry) {
      data.apply(entry);
      options.onWrite?.(entry);
    },
  };

  function answer(request: Request, url: URL, text: string): Answer {
    let headers: Readonly<Record<string, string>> = {};
    try {
      data.advance(clock());
      const { token, key } = authenticate(keys, request.headers.get('authorization'), clock());
      const segments = readPath(url.pathname);
      const isSearch = segments[0] === 'objects' && segments[2] === 'search';
      if (options.limits !== 'off') headers = limits.take(token, isSearch);
      const call = {
        method: request.method,
        segments,
        query: url.searchParams,
        url,
        text,
        scopes: scopesOf(key),
        token,
      };
      for (const route of routes) {
        const found = route(context, call);
        if (found !== undefined) return { ...found, headers };
      }
      throw new ApiError(404, 'No endpoint found for this path.', { category: 'OBJECT_NOT_FOUND' });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { ...error.answer, headers };
    }
  }

  function respond({ status, body, headers }: Answer): Response {
    correlation++;
    const correlationId = `00000000-0000-4000-8000-${String(correlation).padStart(12, '0')}`;
    const sent =
      status >= 400 && typeof body === 'object' && body !== null && 'message' in body
        ? { ...body, correlationId, ...('policyName' in body ? { requestId: correlationId } : {}) }
        : body;
    return new Response(sent === undefined ? null : JSON.stringify(sent), {
      status,
      headers: {
        'Content-Type': 'application/json;charset=utf-8',
        'x-hubspot-correlation-id': correlationId,
        ...headers,
      },
    });
  }

  async function serve(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = url.pathname + url.search;
    const log = (status: number): void => {
      requestLog.push({ method: request.method, path, at: clock(), status });
    };
    const text = await request.text();
    const fault = faults.next(request.method, path);
    if (fault?.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    const isReplaced = fault?.reset === true || fault?.status !== undefined;
    const carriedOut = isReplaced && fault.when !== 'after' ? undefined : respond(answer(request, url, text));
    if (fault?.reset === true) {
      log(0);
      throw new TypeError('Failed to fetch');
    }
    let response = carriedOut ?? respond({ status: 204, body: undefined });
    if (fault?.status !== undefined) {
      const isText = typeof fault.body === 'string';
      response = new Response(isText ? String(fault.body) : JSON.stringify(fault.body ?? {}), {
        status: fault.status,
        headers: {
          'Content-Type': isText ? 'text/html' : 'application/json;charset=utf-8',
          ...fault.headers,
        },
      });
    }
    log(response.status);
    return fault?.truncate === true ? truncated(response, await response.text()) : response;
  }

  return {
    fetch: serve,
    portalId: String(account.portalId),
    records: createPortalRecords(data),
    goodCompanies,
    edit: createPortalEdits(context),
    requestLog,
    setFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    spendDailyCalls: (calls) => limits.spend(calls),
  };
}
