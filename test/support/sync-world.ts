import { resetExtension } from './fake-extension.ts';
import { createHubSpotClient } from '#core/hubspot/create-hubspot-client.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { createRequestLanes } from '#core/hubspot/request-lanes.ts';
import type { ProspectScore } from '#core/domain/prospect.ts';
import type { SyncState } from '#core/domain/sync-state.ts';
import { describeError } from '#core/platform/describe-error.ts';
import {
  createSamplePortal,
  type SamplePortal,
  type SamplePortalOptions,
} from '#core/sample-portal/sample-portal.ts';
import { openDatabase, type Database } from '#core/storage/database.ts';
import { readPortal } from '#core/storage/reference.ts';
import { pullCandidates } from '#core/sync/pull-candidates.ts';
import { pushOutbox } from '#core/sync/push-outbox.ts';
import { refreshSuggestions } from '#core/sync/refresh-suggestions.ts';
import { runSync } from '#core/sync/run-sync.ts';
import { createHastyClock, type HastyClock } from './hasty-clock.ts';
import { testKey } from './hubspot-harness.ts';
import { createLife, mortalDatabase, mortalFetch, type Life } from './mortality.ts';

/** A background worker of one life: what it holds in memory is gone with it. */
export interface Worker {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly life: Life;
  sync(over?: { readonly gdpr?: boolean }): Promise<SyncState | undefined>;
  push(): Promise<void>;
  /** Looks for candidates, as the background does after a sync, or because a person asked. */
  look(over?: Partial<Looking>): Promise<void>;
  /** Computes the lists, as the background does behind that. */
  rank(what: 'fit' | 'rank', over?: Partial<Looking>): Promise<void>;
}

interface Looking {
  readonly isAsked: boolean;
  readonly gdpr: boolean;
  readonly score: ProspectScore;
}

/** A portal, a browser with the local copy, and workers one after the other. */
export interface World {
  readonly portal: SamplePortal;
  readonly clock: HastyClock;
  /** The key that is stored; the portal knows `testKey` unless it was made with others. */
  key: string | undefined;
  /** Starts a worker on the local copy as it is, which the one before loses. */
  start(options?: Trouble): Promise<Worker>;
}

interface Trouble {
  readonly spoil?: Spoil;
  /** Whether HubSpot answers a request with this body by a 500, every time. */
  readonly choke?: (body: string) => boolean;
}

/** By record id: what HubSpot sends in place of that record. */
type Spoil = ReadonlyMap<string, (record: Record<string, unknown>) => unknown>;

/** The answer with some of its records spoiled. */
async function spoiled(answer: Response, spoil: Spoil | undefined): Promise<Response> {
  if (!spoil) return answer;
  const body: unknown = await answer.json();
  const text = JSON.stringify(body, (_name, value: unknown) =>
    isRecord(value) ? (spoil.get(value.id)?.(value) ?? value) : value,
  );
  return new Response(text, answer);
}

const isRecord = (value: unknown): value is Record<string, unknown> & { readonly id: string } =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'properties' in value;

export async function createWorld(options: Partial<SamplePortalOptions> = {}): Promise<World> {
  resetExtension();
  const clock = createHastyClock();
  const portal = createSamplePortal({
    seed: 7,
    now: clock.now(),
    clock: () => clock.now(),
    size: { targetAccounts: 12, companies: 20 },
    keys: { [testKey]: { scopes: 'all' } },
    ...options,
  });
  let open: Database | undefined;

  const world: World = {
    portal,
    clock,
    key: testKey,
    async start({ spoil, choke } = {}) {
      open?.close();
      const opened = (open = await openDatabase());
      const life = createLife();
      const db = mortalDatabase(life, opened);
      const client = createHubSpotClient({
        fetch: mortalFetch(life, async (request) => {
          if (choke?.(await request.clone().text())) return new Response('{}', { status: 500 });
          return spoiled(await portal.fetch(request), spoil);
        }),
        readKey: async () => world.key,
        knownPortal: () => readPortal(db),
        clock,
        lanes: createRequestLanes({ clock, memory: { load: async () => undefined, save: async () => {} } }),
        random: () => 0,
      });
      const now = () => clock.now();
      return {
        db,
        client,
        life,
        sync: ({ gdpr = false } = {}) => runSync({ db, client, now, gdpr, describe: describeError }),
        push: () => pushOutbox({ db, client, now }),
        look: ({ isAsked = false, gdpr = false, score } = {}) =>
          pullCandidates({ db, client, now, sleep: clock.sleep, gdpr, score }, isAsked),
        rank: (what, { gdpr = false, score } = {}) => refreshSuggestions({ db, now, gdpr, score }, what),
      };
    },
  };
  return world;
}

/** Adds accounts with nothing but a name: many of them are made in no time. */
export function addPlainAccounts(portal: SamplePortal, count: number): void {
  for (let added = 1; added <= count; added++) {
    const properties = {
      name: `Plain ${added}`,
      domain: `plain-${added}.example`,
      hs_is_target_account: 'true',
    };
    portal.edit.create('companies', properties);
  }
}
