import type { Connection } from '#core/domain/connection.ts';
import { createHubSpotClient } from '#core/hubspot/create-hubspot-client.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { createRequestLanes } from '#core/hubspot/request-lanes.ts';
import { systemClock, type Clock } from '#core/platform/clock.ts';
import { keyStore } from '#core/platform/key-store.ts';
import { laneMemory } from '#core/platform/lane-memory.ts';
import { mayReachHubSpot } from '#core/platform/permissions.ts';
import type { Database } from '#core/storage/database.ts';
import { sampleKey } from '#core/sample-portal/sample-portal.ts';
import { readPortal } from '#core/storage/reference.ts';
import { openSampleFetch } from './sample-fetch.ts';

/** One connection's way to HubSpot. After `end` every request of it fails, those under way too. */
export interface HubSpotSession {
  readonly client: HubSpotClient;
  end(): void;
}

/** Opens the way to HubSpot for a connection; `key` stands in for the stored one while it is being checked. */
export function openHubSpotSession(
  open: () => Promise<Database>,
  kind: Exclude<Connection['kind'], 'none'>,
  key?: string,
): HubSpotSession {
  const ending = new AbortController();
  const clock: Clock = {
    now: () => systemClock.now(),
    sleep: (ms, signal) =>
      systemClock.sleep(ms, AbortSignal.any(signal ? [signal, ending.signal] : [ending.signal])),
  };
  const send = kind === 'sample' ? openSampleFetch(open) : (request: Request) => fetch(request);
  const client = createHubSpotClient({
    fetch: (request) =>
      send(new Request(request, { signal: AbortSignal.any([request.signal, ending.signal]) })),
    readKey: async () => (kind === 'sample' ? sampleKey : (key ?? (await keyStore.read()))),
    mayReach: async () => kind === 'sample' || (await mayReachHubSpot()),
    isOffline: () => kind !== 'sample' && navigator.onLine === false,
    knownPortal: async () => readPortal(await open()),
    clock,
    lanes: createRequestLanes({ clock, memory: laneMemory(kind) }),
  });
  return { client, end: () => ending.abort() };
}
