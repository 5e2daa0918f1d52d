import type { Page } from 'puppeteer-core';

/**
 * Makes what is in the outbox so much older, as if it had been sent, and had waited, for as long; then lets the alarm
 * go off that the worker set for it, if it set one.
 */
export const ageOutbox = (page: Page, byMs: number): Promise<void> =>
  page.evaluate(async (age) => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('bullseye');
      opening.addEventListener('error', () => reject(new Error('The local copy does not open')));
      opening.addEventListener('success', () => {
        const db = opening.result;
        const tx = db.transaction('outbox', 'readwrite');
        const walking = tx.objectStore('outbox').openCursor();
        walking.addEventListener('success', () => {
          const cursor = walking.result;
          if (!cursor) return;
          const { sentAt, delivery, ...entry } = cursor.value;
          cursor.update({
            ...entry,
            ...(sentAt === undefined ? {} : { sentAt: sentAt - age }),
            delivery: delivery.state === 'waiting' ? { ...delivery, until: delivery.until - age } : delivery,
          });
          cursor.continue();
        });
        tx.addEventListener('complete', () => {
          db.close();
          resolve();
        });
      });
    });
    const { alarms } = (
      globalThis as unknown as {
        chrome: {
          alarms: {
            get: (name: string) => Promise<unknown>;
            create: (name: string, at: { when: number }) => Promise<void>;
          };
        };
      }
    ).chrome;
    if (await alarms.get('resume')) await alarms.create('resume', { when: Date.now() });
  }, byMs);
