import type { Answer } from './api-error.ts';
import { ApiError, invalid, missingScopes } from './api-error.ts';
import type { PortalData } from './portal-data.ts';
import type { JournalEntry } from './journal.ts';
import type { RateLimits, Tier } from './rate-limits.ts';
import type { SearchIndex } from './search-index.ts';

/** What every endpoint can use. */
export interface PortalContext {
  readonly data: PortalData;
  readonly index: SearchIndex;
  readonly limits: RateLimits;
  readonly tier: Tier;
  readonly clock: () => number;
  /** Associations of one record that come on one page. */
  readonly assocPageSize: number;
  readonly shuffleSearch: boolean;
  /** Applies an accepted write and hands it on. */
  write(entry: JournalEntry): void;
}

/** A request with its path cut up and its version taken off. */
export interface Call {
  readonly method: string;
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly url: URL;
  readonly text: string;
  readonly scopes: readonly string[];
  readonly token: string;
}

/** An endpoint family: its answer, or undefined where the call is none of its own. */
export type Route = (context: PortalContext, call: Call) => Answer | undefined;

export const ok = (body: unknown): Answer => ({ status: 200, body });

/** Throws HubSpot's 403 unless the key holds all of them. */
export function requireScopes(call: Call, scopes: readonly string[]): void {
  const missing = scopes.some((scope) => !call.scopes.includes(scope));
  if (missing) throw missingScopes(scopes);
}

/** Throws HubSpot's 403 unless the key holds any of them. */
export function requireAnyScope(call: Call, scopes: readonly string[]): void {
  if (!scopes.some((scope) => call.scopes.includes(scope))) throw missingScopes(scopes);
}

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body of a call. Throws HubSpot's 400 unless it is a JSON object. */
export function readBody(call: Call): Json {
  let body: unknown;
  try {
    body = JSON.parse(call.text);
  } catch {
    throw invalid('Invalid input JSON on line 1, column 1: Unexpected character');
  }
  if (!isJson(body)) throw invalid('Invalid input JSON on line 1, column 1: Cannot deserialize value');
  return body;
}

/** A number of the query string between 1 and `max`. */
export function readLimit(call: Call, usual: number, max: number): number {
  const given = call.query.get('limit');
  if (given === null) return usual;
  const limit = Number(given);
  if (!Number.isInteger(limit) || limit < 1 || limit > max) {
    throw invalid(`Limit must be a whole number from 1 to ${max}, but was ${given}.`);
  }
  return limit;
}

/** Ids and the like come as text, now and then as numbers. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap((item) => textOf(item) ?? []) : [];

/** The records of `inputs`, at most `max`. */
export function readInputs(body: Json, max: number): readonly Json[] {
  const { inputs } = body;
  if (!Array.isArray(inputs)) throw invalid('Invalid input JSON: required field inputs is missing.');
  if (inputs.length > max) {
    throw invalid(`The maximum number of inputs is ${max}, but the request contains ${inputs.length}.`);
  }
  return inputs.filter(isJson);
}

/** A comma list of the query string, which may also be repeated. */
export const readList = (call: Call, name: string): readonly string[] =>
  call.query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');

/** `paging` with the address of the next page, as list endpoints show it. */
export function pagingTo(call: Call, after: string) {
  const next = new URL(call.url);
  next.searchParams.set('after', after);
  return { next: { after, link: next.href } };
}

/** Answer of a batch: 200, or 207 where some of it failed. */
export function batchAnswer(
  context: PortalContext,
  results: readonly unknown[],
  errors: readonly unknown[],
  status = 200,
): Answer {
  const at = new Date(context.clock()).toISOString();
  const body = { status: 'COMPLETE', results, startedAt: at, completedAt: at };
  return errors.length === 0
    ? { status, body }
    : { status: 207, body: { ...body, numErrors: errors.length, errors } };
}

export const methodNotAllowed = (): ApiError => new ApiError(405, 'Method Not Allowed');
