import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { expectFigures, expectRows } from '#test/support/expect-index.ts';
import { readIndexOracle, type IndexOracle } from '#test/support/oracle/index-oracle.ts';
import { aria, connect, picture, runProduct, type RunningProduct } from '#test/support/running-product.ts';

let product: RunningProduct;
let oracle: IndexOracle;
let popup: Page;
let openedAt: number;

beforeAll(async () => {
  product = await runProduct();
  await connect(product);
  oracle = readIndexOracle(product.portal);
  openedAt = Date.now();
  popup = await product.extension.openPopup(product.options);
  await picture(popup, 'popup');
});
afterAll(() => product?.close());

test('the sample has something to count everywhere', () => {
  expect(oracle.accounts.length).toBeGreaterThan(50);
  for (const figure of Object.values(oracle.metrics(oracle.accounts))) expect(figure).toBeGreaterThan(0);
  for (const count of Object.values(oracle.categories(oracle.accounts))) expect(count).toBeGreaterThan(0);
});

test('connecting puts the portal’s id on screen', async () => {
  const text = await product.options.evaluate(() => document.body.innerText);
  expect(text).toContain(product.portal.portalId);
  expect(await aria(product.options, 'button', 'Disconnect').waitHandle()).toBeTruthy();
});

test('the five metrics, the seven counts and every column of every account are those of the raw records', async () => {
  await expectFigures(popup, oracle, oracle.accounts);
  await expectRows(popup, oracle.sorted(oracle.accounts, 'Company', 'ascending'), openedAt);
});
