import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { expectRows } from '#test/support/expect-index.ts';
import { engagementsOf, latestOf } from '#test/support/oracle/account-facts.ts';
import { readIndexOracle, type IndexOracle } from '#test/support/oracle/index-oracle.ts';
import {
  aria,
  connect,
  picture,
  runProduct,
  says,
  synced,
  type RunningProduct,
} from '#test/support/running-product.ts';

const setting = 'GDPR: leave out contacts without a legal basis';

let product: RunningProduct;
let oracle: IndexOracle;

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  oracle = readIndexOracle(product.portal);
});
afterAll(() => product?.close());

/** The accounts as the index shows them when contacts without a legal basis are left out. */
function lawfulAccounts() {
  const { records } = product.portal;
  const now = Date.now();
  return oracle.accounts.map((account) => ({
    ...account,
    lastEngagement: latestOf(
      records
        .related(account.id, 'contacts')
        .filter(({ properties }) => properties['hs_legal_basis'])
        .flatMap((contact) => engagementsOf(records, contact, now)),
    ),
  }));
}

const contactSearches = () =>
  product.server.requests.filter(({ path }) => path.endsWith('/contacts/search')).length;

test('with the setting on, Last engagement leaves out contacts without a legal basis and says so; off again, it is back', async () => {
  const lawful = lawfulAccounts();
  const differing = lawful.filter(
    ({ lastEngagement }, position) => lastEngagement?.at !== oracle.accounts[position]?.lastEngagement?.at,
  );
  expect(differing.length).toBeGreaterThan(5);

  await aria(product.options, 'checkbox', setting).click();
  await vi.waitFor(() => expect(contactSearches()).toBeGreaterThan(0), { timeout: 20_000, interval: 50 });
  await synced(product.options);
  const openedAt = Date.now();
  const popup = await product.extension.openPopup(product.options);
  await says(popup, /GDPR/, 'thead');
  await expectRows(popup, oracle.sorted(lawful, 'Company', 'ascending'), openedAt);
  await picture(popup, 'popup-gdpr');

  await product.options.bringToFront();
  await aria(product.options, 'checkbox', setting).click();
  await synced(product.options);
  const again = await product.extension.openPopup(product.options);
  await expectRows(again, oracle.sorted(oracle.accounts, 'Company', 'ascending'), Date.now());
});
