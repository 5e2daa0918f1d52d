import type { Clock } from '#core/platform/clock.ts';
import { classifyError, excerpt } from './classify-error.ts';
import type { Problem } from './classify-error.ts';
import { HubSpotError } from './hubspot-error.ts';
import { apiOrigin } from './paths.ts';
import type { Lane, RequestLanes } from './request-lanes.ts';
import { retryDelay } from './retry-delay.ts';
import { scrubKey } from './scrub-key.ts';

/**
 * One request. It may be sent more than once, as befits reads, searches, and updates that leave the same when
 * repeated; anything else is sent `once`.
 */
export interface ApiRequest {
  readonly lane: Lane;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly body?: unknown;
  readonly method?: 'DELETE';
  /** Not sent again once HubSpot may have carried it out. */
  readonly once?: true;
  /** A person is looking: ahead of the background's requests. */
  readonly urgent: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Resolves with the parsed JSON of a 2xx answer, undefined where there is none; rejects with a `HubSpotError` and nothing else. */
export type Send = (request: ApiRequest) => Promise<unknown>;

export interface SendOptions {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly readKey: () => Promise<string | undefined>;
  readonly clock: Clock;
  readonly lanes: RequestLanes;
  /** Whether the browser lets us reach HubSpot at all; asked only after a request could not be sent. */
  readonly mayReach?: () => Promise<boolean>;
  /** Whether the browser knows that there is no network: then nothing is sent that may be sent only once. */
  readonly isOffline?: () => boolean;
  /** When the daily limit starts afresh, epoch milliseconds. */
  readonly dailyReset: (now: number) => Promise<number>;
  /** In [0, 1); spreads repeated requests. */
  readonly random?: () => number;
}

const timeoutMs = 30_000;
const timeUp = new Error('No answer within 30 seconds');
/** The answer began and broke off. */
class CutAnswer extends Error {}

interface Exchange {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

type Attempt = { readonly json: unknown } | { readonly problem: Problem };

const given = (failure: Problem['failure']) => new HubSpotError(failure);
const cancelled = () => given({ kind: 'unexpected', message: 'Cancelled by the caller' });

export function createSend(options: SendOptions): Send {
  const { clock, lanes, random = Math.random } = options;

  return async (request) => {
    const key = await readKey();
    if (!key) throw given({ kind: 'no-key' });
    // Anything else can't be a header, and fetch would reject it as if the network had failed.
    if (!/^[\x21-\x7e]+$/.test(key)) {
      throw given({ kind: 'not-a-key', message: 'A key has no spaces and no letters with accents.' });
    }
    if (request.once && options.isOffline?.()) throw new HubSpotError({ kind: 'offline' }, false);
    for (let attempt = 1; ; attempt++) {
      const outcome = await attemptOnce(request, key);
      if ('json' in outcome) return outcome.json;
      const { failure, retry } = outcome.problem;
      const error = given(failure);
      const isOver = request.once && error.mayHaveHappened;
      const ms = isOver ? undefined : retryDelay(retry, attempt, random());
      if (retry.kind === 'wait' && retry.wholeLane) {
        const pause = ms ?? retry.ms * (retry.growing ? attempt : 1);
        lanes.pause(request.lane, clock.now() + Math.min(pause, timeoutMs));
      }
      if (ms === undefined) throw error;
      await clock.sleep(ms, request.signal).catch(() => {
        throw cancelled();
      });
    }
  };

  async function readKey(): Promise<string | undefined> {
    try {
      return (await options.readKey())?.trim();
    } catch (error) {
      throw given({ kind: 'storage', message: error instanceof Error ? error.message : String(error) });
    }
  }

  async function attemptOnce(request: ApiRequest, key: string): Promise<Attempt> {
    let answer: Exchange;
    try {
      answer = await lanes.run(request.lane, request, () => exchange(request, key));
    } catch (error) {
      if (request.signal?.aborted) throw cancelled();
      return { problem: await networkProblem(error, key) };
    }
    lanes.learn(answer.headers);
    const text = scrubKey(answer.text, key);
    if (answer.status < 200 || answer.status >= 300) {
      const now = clock.now();
      return { problem: classifyError({ ...answer, text }, now, await options.dailyReset(now)) };
    }
    if (answer.status === 204) return { json: undefined };
    try {
      return { json: JSON.parse(answer.text) };
    } catch {
      return { problem: notJson(text) };
    }
  }

  /** One request there and back, the body included, within the time limit. */
  async function exchange(request: ApiRequest, key: string): Promise<Exchange> {
    const limit = new AbortController();
    const over = new AbortController();
    void clock.sleep(timeoutMs, over.signal).then(
      () => limit.abort(timeUp),
      () => {},
    );
    const signal = request.signal ? AbortSignal.any([limit.signal, request.signal]) : limit.signal;
    const answer = async () => {
      const response = await options.fetch(toFetchRequest(request, key, signal));
      const text = await response.text().catch(() => {
        throw new CutAnswer();
      });
      return { status: response.status, headers: response.headers, text };
    };
    try {
      return await Promise.race([answer(), abortion(signal)]);
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      over.abort();
    }
  }

  async function networkProblem(error: unknown, key: string): Promise<Problem> {
    if (error === timeUp) return { failure: { kind: 'timeout' }, retry: { kind: 'backoff' } };
    if (error instanceof CutAnswer) return notJson('');
    const isNetwork = error instanceof TypeError || error instanceof DOMException;
    if (!isNetwork) {
      const message = scrubKey(error instanceof Error ? error.message : String(error), key);
      return { failure: { kind: 'unexpected', message }, retry: { kind: 'never' } };
    }
    const mayReach = await (options.mayReach?.() ?? Promise.resolve(true)).catch(() => true);
    return mayReach
      ? { failure: { kind: 'offline' }, retry: { kind: 'backoff' } }
      : { failure: { kind: 'no-permission' }, retry: { kind: 'never' } };
  }
}

/** A page of a proxy stays a page; an answer that was cut may be whole the next time. */
const notJson = (text: string): Problem =>
  text.trimStart().startsWith('<')
    ? {
        failure: { kind: 'unreadable', message: `A web page instead of an answer: ${excerpt(text)}` },
        retry: { kind: 'never' },
      }
    : {
        failure: { kind: 'unreadable', message: `The answer was cut off: ${excerpt(text)}` },
        retry: { kind: 'backoff' },
      };

function toFetchRequest(request: ApiRequest, key: string, signal: AbortSignal): Request {
  const url = new URL(request.path, apiOrigin);
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
  const headers: Record<string, string> = { authorization: `Bearer ${key}`, accept: 'application/json' };
  const common = { headers, signal, cache: 'no-store', credentials: 'omit' } as const;
  const { method } = request;
  if (request.body === undefined) return new Request(url, method ? { ...common, method } : common);
  headers['content-type'] = 'application/json';
  return new Request(url, { ...common, method: 'POST', body: JSON.stringify(request.body) });
}

const abortion = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
