import type { Page } from 'puppeteer-core';

/**
 * Sets the moment of the last whole sync back, as if the copy were so much older; pages see it when they open. Resolves
 * with that moment, epoch milliseconds.
 */
export const ageLocalCopy = (page: Page, byMs: number): Promise<number> =>
  page.evaluate(
    (age) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('bullseye');
        opening.addEventListener('error', () => reject(new Error('The local copy does not open')));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const tx = db.transaction('meta', 'readwrite');
          const meta = tx.objectStore('meta');
          const reading = meta.get('syncStatus');
          let completedAt = Number.NaN;
          reading.addEventListener('success', () => {
            const { syncStatus } = reading.result;
            completedAt = syncStatus.completedAt - age;
            meta.put({ syncStatus: { ...syncStatus, completedAt } }, 'syncStatus');
          });
          tx.addEventListener('complete', () => {
            db.close();
            resolve(completedAt);
          });
        });
      }),
    byMs,
  );
