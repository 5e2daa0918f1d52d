import { Agent } from 'node:https';
import { Client } from '@hubspot/api-client';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type SamplePortal, createSamplePortal, sampleKey } from '#core/sample-portal/sample-portal.ts';
import { type PortalServer, startPortalServer } from '#test/support/portal-server.ts';

export const now = Date.parse('2026-11-23T15:00:00.000Z');
const makePortal = (): SamplePortal =>
  createSamplePortal({ seed: 5, now, clock: () => now, limits: 'off', indexLagMs: 0 });

export interface OfficialClient {
  /** Over TLS. */
  readonly client: Client;
  /** Without TLS: `apiRequest` takes no agent, so that it cannot be told to trust the certificate. */
  readonly plainClient: Client;
  /** Of the test that runs: each has a portal of its own. */
  readonly portal: SamplePortal;
  /** A target account with open deals and several contacts. */
  richTarget(): SamplePortal['records']['companies'][number];
}

/** HubSpot's own client in front of the portal behind sockets, for the tests of this file. */
export function useOfficialClient(): OfficialClient {
  const servers: PortalServer[] = [];
  const clients: Client[] = [];
  let portal = makePortal();
  const agent = new Agent({ rejectUnauthorized: false, keepAlive: true });
  beforeAll(async () => {
    for (const plain of [false, true]) {
      const server = await startPortalServer({ portal, plain });
      servers.push(server);
      const basePath = server.origin;
      clients.push(new Client({ accessToken: sampleKey, basePath, ...(plain ? {} : { httpAgent: agent }) }));
    }
  });
  beforeEach(() => {
    portal = makePortal();
    for (const server of servers) server.usePortal(portal);
  });
  afterAll(async () => {
    agent.destroy();
    for (const server of servers) await server.close();
  });
  return {
    get client() {
      return first(clients);
    },
    get plainClient() {
      return first(clients.slice(1));
    },
    get portal() {
      return portal;
    },
    richTarget: () =>
      first(
        portal.records.companies.filter(
          ({ id, properties }) =>
            properties['hs_is_target_account'] === 'true' &&
            Number(properties['hs_num_open_deals']) > 0 &&
            portal.records.related(id, 'contacts').length > 2,
        ),
      ),
  };
}

export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('Nothing there');
  return item;
}
