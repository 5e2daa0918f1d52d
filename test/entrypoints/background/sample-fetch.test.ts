import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, expect, test } from 'vitest';
import { sampleKey } from '#core/sample-portal/sample-portal.ts';
import { clearEverything } from '#core/storage/clear-everything.ts';
import type { Database } from '#core/storage/database.ts';
import { readSampleState } from '#core/storage/sample-state.ts';
import { openSampleFetch, startSample } from '#entrypoints/background/sample-fetch.ts';

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const create = (name: string) =>
  new Request('https://api.hubapi.com/crm/v3/objects/companies', {
    method: 'POST',
    headers: { authorization: `Bearer ${sampleKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ properties: { name } }),
  });
const journal = async () => (await readSampleState(db))?.journal.length;

test('a write is kept before it is answered, of several at once every one', async () => {
  await startSample(db);
  const send = openSampleFetch(async () => db);
  expect((await send(create('One'))).status).toBe(201);
  expect(await journal()).toBe(1);
  await Promise.all([send(create('Two')), send(create('Three')), send(create('Four'))]);
  expect(await journal()).toBe(4);
});

test('a late write brings nothing back once the sample is gone, nor into one that was started anew', async () => {
  await startSample(db);
  const send = openSampleFetch(async () => db);
  await send(create('One'));
  await clearEverything(db);
  await expect(send(create('Two'))).rejects.toThrow('The sample is gone.');
  expect(await readSampleState(db)).toBeUndefined();

  await new Promise((resolve) => setTimeout(resolve, 2));
  await startSample(db);
  await expect(send(create('Three'))).rejects.toThrow('The sample is gone.');
  expect(await journal()).toBe(0);
});

test('a sample whose state could not be read is tried again with the next request', async () => {
  await startSample(db);
  let isBroken = true;
  const send = openSampleFetch(async () => {
    if (isBroken) throw new DOMException('Not now', 'UnknownError');
    return db;
  });
  await expect(send(create('One'))).rejects.toThrow('Not now');
  isBroken = false;
  expect((await send(create('One'))).status).toBe(201);
});
