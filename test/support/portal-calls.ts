import {
  type SamplePortal,
  type SamplePortalOptions,
  createSamplePortal,
  sampleKey,
} from '#core/sample-portal/sample-portal.ts';

/** Monday, 23 November 2026, 10:00 in the portal's time zone. */
export const portalNow = Date.parse('2026-11-23T15:00:00.000Z');

/** What tests look for in answers of many shapes; a test that reads a field has made sure of its kind of answer. */
export interface ApiBody {
  readonly total: number;
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
  readonly results: readonly {
    readonly id: string;
    readonly properties: Readonly<Record<string, string | null>>;
    readonly [other: string]: unknown;
  }[];
  readonly paging?: { readonly next: { readonly after: string; readonly link?: string } };
  readonly message: string;
  readonly category?: string;
}

export interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ApiBody;
}

export interface CalledPortal {
  readonly portal: SamplePortal;
  /** The portal's clock, to be moved. */
  readonly time: { now: number };
  readonly call: (method: string, path: string, body?: unknown, key?: string | null) => Promise<Called>;
  readonly search: (type: string, body: object) => Promise<Called>;
  /** Ids of the target accounts that search finds now. */
  readonly searchTargets: () => Promise<readonly string[]>;
}

/** A portal on a clock that stands still until moved, without limits and index lag unless told. */
export function callPortal(over: Partial<SamplePortalOptions> = {}): CalledPortal {
  const time = { now: over.now ?? portalNow };
  const portal = createSamplePortal({
    seed: 11,
    now: portalNow,
    clock: () => time.now,
    limits: 'off',
    indexLagMs: 0,
    ...over,
  });
  const call: CalledPortal['call'] = async (method, path, body, key = sampleKey) => {
    const response = await portal.fetch(
      new Request(`https://api.hubapi.com${path}`, {
        method,
        headers: key === null ? {} : { authorization: `Bearer ${key}` },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as ApiBody,
    };
  };
  const search: CalledPortal['search'] = (type, body) =>
    call('POST', `/crm/objects/2026-09/${type}/search`, body);
  return {
    portal,
    time,
    call,
    search,
    async searchTargets() {
      const filters = [{ propertyName: 'hs_is_target_account', operator: 'EQ', value: 'true' }];
      const { body } = await search('companies', { filterGroups: [{ filters }], limit: 200 });
      return body.results.map(({ id }) => id);
    },
  };
}
