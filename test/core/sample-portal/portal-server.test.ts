import { Agent, request } from 'node:https';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleKey } from '#core/sample-portal/sample-portal.ts';
import { callPortal } from '#test/support/portal-calls.ts';
import { type PortalServer, startPortalServer } from '#test/support/portal-server.ts';

const { portal } = callPortal();
const agent = new Agent({ rejectUnauthorized: false, keepAlive: true });
let server: PortalServer;

beforeAll(async () => {
  server = await startPortalServer({ portal });
});
afterAll(async () => {
  agent.destroy();
  await server.close();
});

const get = (
  host: string,
  path: string,
  method = 'GET',
  body?: string,
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: server.port,
        path,
        method,
        agent,
        headers: { host, authorization: `Bearer ${sampleKey}` },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
const api = (path: string, method?: string, body?: string) => get('api.hubapi.com', path, method, body);
const details = '/account-info/v3/details';

test('one port answers for HubSpot’s API, the companies’ websites, LinkedIn and HubSpot’s pages', async () => {
  expect(JSON.parse((await api(details)).text)).toMatchObject({ portalId: Number(portal.portalId) });
  expect((await get('www.northwind.example', '/')).text).toContain('<title>Northwind Logistics</title>');
  expect((await get('nobody.example', '/about')).status).toBe(200);
  expect((await get('www.linkedin.com', '/company/northwind')).status).toBe(200);
  expect((await get('www.linkedin.com', '/feed')).status).toBe(404);
  expect((await get('app.hubspot.com', '/contacts/1/record/0-2/2')).status).toBe(200);
  expect(server.requests.map(({ host }) => host)).toContain('www.northwind.example');
});

test('faults on the wire: refused, cut in the middle, slow', async () => {
  server.setFault({ kind: 'refuse', path: details });
  await expect(api(details)).rejects.toThrow();
  server.setFault({ kind: 'cut', path: /details$/ });
  await expect(api(details)).rejects.toThrow();
  server.setFault({ kind: 'slow', delayMs: 5 });
  expect((await api(details)).status).toBe(200);
});

test('a lost answer: the write was carried out', async () => {
  const id = portal.records.companies[0]?.id ?? '';
  const path = `/crm/v3/objects/companies/${id}`;
  const body = JSON.stringify({ properties: { phone: '42' } });
  server.setFault({ kind: 'refuse', method: 'PATCH' });
  await expect(api(path, 'PATCH', body)).rejects.toThrow();
  expect(portal.records.get(id)?.properties['phone']).not.toBe('42');
  server.setFault({ kind: 'lose', method: 'PATCH' });
  await expect(api(path, 'PATCH', body)).rejects.toThrow();
  expect(portal.records.get(id)?.properties['phone']).toBe('42');
});

test('faults of the portal pass through', async () => {
  portal.setFault({ status: 502, body: '<html>Bad gateway</html>' });
  expect(await api(details)).toEqual({ status: 502, text: '<html>Bad gateway</html>' });
  portal.setFault({ truncate: true });
  await expect(api(details)).rejects.toThrow();
  portal.setFault({ reset: true });
  await expect(api(details)).rejects.toThrow();
  expect((await api(details)).status).toBe(200);
});
