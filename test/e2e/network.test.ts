import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExtension } from '#test/support/build-extension.ts';
import { overviewLoaded } from '#test/support/expect-overview.ts';
import { logNetwork } from '#test/support/network-log.ts';
import { aria, connect, runProduct, says, type RunningProduct } from '#test/support/running-product.ts';

let product: RunningProduct;
let asked: readonly string[];

beforeAll(async () => {
  product = await runProduct();
  asked = await logNetwork(product.extension);
});
afterAll(() => product?.close());

test.each(['production', 'granted'] as const)(
  'the %s build puts nothing into pages and opens none of its files to them',
  async (flavour) => {
    const text = await readFile(join(await buildExtension(flavour), 'manifest.json'), 'utf8');
    const manifest: unknown = JSON.parse(text);
    for (const key of ['content_scripts', 'web_accessible_resources', 'externally_connectable'])
      expect(manifest).not.toHaveProperty(key);
    expect(manifest).toHaveProperty('manifest_version', 3);
  },
);

test('every surface in use talks to HubSpot’s API and to nobody else', async () => {
  const { extension, portal, options } = product;
  await connect(product);
  const account = portal.records.companies.find(
    ({ properties }) => properties['hs_is_target_account'] === 'true' && properties['domain'],
  );
  const site = await extension.openTab(`https://${account?.properties['domain']}/`);
  const panel = await extension.openSidePanel(site);
  await overviewLoaded(panel);
  const popup = await extension.openPopup(site);
  await aria(popup, 'switch', 'Target account').click();
  await says(popup, /was removed/);
  await aria(popup, 'button', 'Sync now').click();
  const index = await extension.openPage('accounts.html');
  await index.waitForSelector('[role=grid]');
  await options.bringToFront();

  const hosts = new Set(asked.map((address) => new URL(address).origin));
  expect([...hosts]).toEqual(['https://api.hubapi.com']);
  expect(asked.length).toBeGreaterThan(5);
});

test('no open page makes the CRM be asked about it', async () => {
  const before = asked.length;
  const tab = await product.extension.openTab('https://somewhere-private.example/secret?q=1');
  const popup = await product.extension.openPopup(tab);
  await says(popup, /somewhere-private\.example is not in your local copy/);
  const since = product.server.requests.filter(({ host }) => host === 'api.hubapi.com');
  expect(since.filter(({ path, body }) => `${path}${body}`.includes('somewhere-private'))).toEqual([]);
  expect(asked.slice(before).filter((address) => address.includes('somewhere'))).toEqual([]);
});
