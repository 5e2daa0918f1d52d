import type { Page } from 'puppeteer-core';

/** What the local copy holds of changes of *Target account*. */
export interface OutboxContents {
  readonly pending: readonly unknown[];
  readonly history: readonly {
    readonly groupId: string;
    readonly companyId: string;
    readonly value: boolean;
  }[];
  /** By company, `true` or `false`; a company that the local copy does not know is left out. */
  readonly targets: Readonly<Record<string, string>>;
}

/** Looks into the stores by themselves, from a page of the extension. */
export const readOutbox = (page: Page): Promise<OutboxContents> =>
  page.evaluate(async () => {
    interface Row {
      readonly groupId: string;
      readonly change: { readonly companyId: string; readonly value: boolean };
      readonly company: { readonly id: string; readonly isTargetAccount: boolean };
    }
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('bullseye');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('The local copy does not open')));
    });
    // One transaction: a change that is settled meanwhile is in one of them.
    const tx = db.transaction(['outbox', 'history', 'companies']);
    const all = (store: string) =>
      new Promise<Row[]>((resolve) => {
        const request = tx.objectStore(store).getAll();
        request.addEventListener('success', () => resolve(request.result));
      });
    const [pending, history, companies] = await Promise.all([
      all('outbox'),
      all('history'),
      all('companies'),
    ]);
    db.close();
    return {
      pending,
      history: history.map(({ groupId, change: { companyId, value } }) => ({ groupId, companyId, value })),
      targets: Object.fromEntries(
        companies.map(({ company }) => [company.id, String(company.isTargetAccount)]),
      ),
    };
  });
