import type { Page } from 'puppeteer-core';

/** A target account of the local copy. */
export interface KnownAccount {
  readonly name: string;
  readonly domain: string;
}

/** The target accounts with a domain that no other company has, as a page of the extension reads them. */
export const ownDomainAccounts = (page: Page): Promise<readonly KnownAccount[]> =>
  page.evaluate(
    () =>
      new Promise<KnownAccount[]>((resolve) => {
        interface Row {
          readonly company: { readonly name?: string; readonly domain?: string };
          readonly target?: 1;
        }
        const opening = indexedDB.open('bullseye');
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('companies').objectStore('companies').getAll();
          all.addEventListener('success', () => {
            const rows: readonly Row[] = all.result;
            const withDomain = Map.groupBy(rows, ({ company }) => company.domain);
            const accounts = rows.flatMap(({ target, company: { name, domain } }) => {
              if (target !== 1 || name === undefined || domain === undefined) return [];
              return withDomain.get(domain)?.length === 1 ? [{ name, domain }] : [];
            });
            opening.result.close();
            resolve(accounts);
          });
        });
      }),
  );
