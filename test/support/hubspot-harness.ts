import { createHubSpotClient } from '#core/hubspot/create-hubspot-client.ts';
import type { HubSpotClientOptions } from '#core/hubspot/create-hubspot-client.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import type { Failure } from '#core/domain/failure.ts';
import { createRequestLanes } from '#core/hubspot/request-lanes.ts';
import { createFakeClock } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';

export const testKey = 'pat-na1-00000000-1111-2222-3333-444444444444';

export interface SentRequest {
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  readonly body: string;
  readonly at: number;
}

export interface Harness {
  readonly client: HubSpotClient;
  readonly clock: FakeClock;
  readonly sent: SentRequest[];
  /** Lets time pass until the call is over. */
  readonly run: <Value>(call: (client: HubSpotClient) => Promise<Value>) => Promise<Value>;
  /** As `run`, for a call that must fail with a `HubSpotError`. */
  readonly failure: (call: (client: HubSpotClient) => Promise<unknown>) => Promise<Failure>;
}

/** A client on a stopped clock, with its requests noted down. */
export function createHarness(
  fetch: (request: Request) => Promise<Response> | Response,
  over: Partial<HubSpotClientOptions> & { readonly clock?: FakeClock } = {},
): Harness {
  const clock = over.clock ?? createFakeClock();
  const sent: SentRequest[] = [];
  const client = createHubSpotClient({
    readKey: () => Promise.resolve(testKey),
    lanes: createRequestLanes({
      clock,
      memory: { load: () => Promise.resolve(undefined), save: () => Promise.resolve() },
    }),
    random: () => 0,
    ...over,
    clock,
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url);
      const body = await request.clone().text();
      sent.push({ method: request.method, path: pathname + search, body, at: clock.now() });
      return fetch(request);
    },
  });
  const run: Harness['run'] = (call) => clock.run(call(client));
  return {
    client,
    clock,
    sent,
    run,
    async failure(call) {
      try {
        await run(call);
      } catch (error) {
        if (error instanceof HubSpotError) return error.failure;
        throw error;
      }
      throw new Error('It did not fail');
    },
  };
}

/** An answer as HubSpot gives it. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json;charset=utf-8', ...headers },
  });
