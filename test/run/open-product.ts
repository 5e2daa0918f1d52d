import { Locator, type Page } from 'puppeteer-core';
import { en, type Messages } from '#components/locale/en.ts';
import { pl } from '#components/locale/pl.ts';
import type { ExtensionBrowser } from '#test/support/browser.ts';

/** The product open on sample data, each surface as a person meets it. */
export interface OpenProduct {
  readonly options: Page;
  /** The website of the account with the most going on. */
  readonly site: Page;
  readonly panel: Page;
}

/** An account as the full-page index lists it. */
interface ListedAccount {
  readonly name: string;
  readonly domain: string;
}

/**
 * Chooses the sample portal in the options, and opens a target account's website with the panel beside it.
 * `name` is told what the website's company is called before the website is asked for.
 */
export async function openProduct(
  extension: ExtensionBrowser,
  tellName: (domain: string, name: string) => void,
): Promise<OpenProduct> {
  const options = await extension.openOptions();
  await labelled(options, (messages) => messages.options.connection.sample).click();
  await labelled(options, (messages) => messages.options.connection.disconnect).wait();

  const { name, domain } = await richestAccount(extension);
  tellName(domain, name);
  const site = await extension.openTab(`https://www.${domain}/`);
  const panel = await extension.openSidePanel(site);
  await panel.waitForSelector('main h1, main h2', { timeout: 120_000 });
  return { options, site, panel };
}

/** The button with this text, in whichever of our languages the browser speaks. */
function labelled(page: Page, text: (messages: Messages) => string) {
  return Locator.race(
    [en, pl].map((messages) => page.locator(`::-p-aria([name="${text(messages)}"][role="button"])`)),
  ).setTimeout(120_000);
}

async function richestAccount(extension: ExtensionBrowser): Promise<ListedAccount> {
  // Of the rows that are drawn, the one with the most contacts and open deals.
  const index = await extension.openPage('accounts.html');
  const found = await index.waitForFunction(
    () => {
      const accounts = [...document.querySelectorAll('tr')].flatMap((row) => {
        const texts = [...row.querySelectorAll('*')].map((element) => element.textContent.trim());
        const name = row.querySelector('button')?.textContent.trim();
        const domain = texts.find((text) => /^[a-z0-9.-]+\.example$/.test(text));
        const [contacts = 0, openDeals = 0] = [...row.cells]
          .slice(1, 3)
          .map((cell) => parseInt(cell.innerText));
        return name && domain ? [{ name, domain, richness: contacts + 4 * openDeals }] : [];
      });
      return accounts.toSorted((a, b) => b.richness - a.richness)[0];
    },
    { timeout: 120_000, polling: 200 },
  );
  const account = await found.jsonValue();
  await index.close();
  if (!account) throw new Error('The index shows no account with a website.');
  return account;
}
