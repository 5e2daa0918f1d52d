import type { Page } from 'puppeteer-core';

/**
 * Waits until the background has looked at all companies of a small portal behind its first sync: from then on the
 * local copy knows them, and nothing is asked of HubSpot that nobody asked for. Any page of the extension will do.
 */
export async function allLookedAt(page: Page): Promise<void> {
  // A string: the types here know nothing of the database.
  await page.waitForFunction(`(${hasLooked})()`, { polling: 200, timeout: 60_000 });
}

const hasLooked = String(async function () {
  const request = indexedDB.open('bullseye');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('The database does not open')));
  });
  const get = db.transaction('meta').objectStore('meta').get('candidatePass');
  await new Promise((resolve) => get.addEventListener('success', resolve));
  db.close();
  return get.result?.candidatePass?.step === 'modified';
});
