import type { Api } from './api.ts';
import { expectShape, nextAfter, searchAnswer } from './envelopes.ts';
import { paths } from './paths.ts';
import type { ObjectType } from './paths.ts';

/** One condition; those of a group must all hold. */
export interface Filter {
  readonly propertyName: string;
  readonly operator:
    | 'EQ'
    | 'NEQ'
    | 'GT'
    | 'GTE'
    | 'LTE'
    | 'BETWEEN'
    | 'IN'
    | 'NOT_IN'
    | 'HAS_PROPERTY'
    | 'NOT_HAS_PROPERTY'
    | 'CONTAINS_TOKEN';
  /** Of BETWEEN the lower bound, itself included. */
  readonly value?: string;
  /** Of BETWEEN the upper bound, itself included. */
  readonly highValue?: string;
  /** Of IN and NOT_IN; lower-case for text. */
  readonly values?: readonly string[];
}

export interface Search {
  readonly type: ObjectType;
  /** Groups of which one must hold; at most 5, with 6 filters each and 18 in all. */
  readonly groups: readonly (readonly Filter[])[];
  readonly properties: readonly string[];
  /** HubSpot's full-text search; for companies over website, phone, name and domain. */
  readonly query?: string;
  readonly sort?: { readonly propertyName: string; readonly direction: 'ASCENDING' | 'DESCENDING' };
  readonly limit: number;
  /** Offset of the page, as HubSpot gave it; none past 10,000. */
  readonly after?: string | undefined;
  readonly urgent: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface SearchResults {
  readonly raws: readonly unknown[];
  /** How many match in all; undefined where HubSpot does not say. */
  readonly total: number | undefined;
  readonly after: string | undefined;
}

/** The most results of one search page. */
export const searchLimit = 200;

/** One page of a search. The index lags behind the records, and the order is not to be relied on. */
export async function searchObjects(api: Api, search: Search): Promise<SearchResults> {
  const { type, groups, properties, query, sort, limit, after, urgent, signal } = search;
  const body = {
    filterGroups: groups.map((filters) => ({ filters })),
    properties,
    limit,
    ...(query ? { query } : {}),
    ...(sort ? { sorts: [sort] } : {}),
    ...(after === undefined ? {} : { after }),
  };
  const json = await api.send({ lane: 'search', path: paths.search(type), body, urgent, signal });
  const answer = expectShape(searchAnswer, json);
  return { raws: answer.results, total: answer.total ?? undefined, after: nextAfter(answer) };
}
