import { freshDatabase } from '#test/support/fresh-database.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Company } from '#core/domain/company.ts';
import type { FeedItem } from '#core/domain/feed-item.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { appendFeed, feedAgeMs, feedLimit, lookAtFeed, readFeed } from '#core/storage/feed.ts';
import { putMeta } from '#core/storage/meta.ts';
import { appendChanges, settleChanges } from '#core/storage/outbox.ts';
import { write } from '#core/storage/write.ts';
import { buildCompany } from '#test/support/builders.ts';
import { completePull } from '#test/support/complete-pull.ts';
import { heardDuring } from '#test/support/heard-notices.ts';

const id = (raw: string) => brandId<CompanyId>(raw);
const account = (raw: string, over: Partial<Company> = {}) =>
  buildCompany({ id: id(raw), name: `Account ${raw}`, ...over });
const item = (raw: string, seenAt: number): FeedItem => ({
  companyId: id(raw),
  companyName: undefined,
  seenAt,
  event: { kind: 'marked' },
});

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const append = (items: readonly FeedItem[], now: number) =>
  write(db, ['feed'], (tx) => appendFeed(tx, items, now));
const told = async () =>
  (await readFeed(db)).lines.map(({ companyId, event }) => `${companyId} ${event.kind}`);

describe('the stored lines', () => {
  test('are read newest sync first, those of one sync in their order', async () => {
    await append([item('1', 10), item('2', 10)], 10);
    await append([item('3', 20)], 20);
    expect((await readFeed(db)).lines.map(({ companyId, seq }) => [companyId, seq])).toEqual([
      ['3', 3],
      ['1', 1],
      ['2', 2],
    ]);
  });

  test('are dropped when they are thirty days old, by the next sync', async () => {
    await append([item('1', 0), item('2', 1)], 1);
    await append([item('3', feedAgeMs + 1)], feedAgeMs + 1);
    expect(await told()).toEqual(['3 marked', '2 marked']);
  });

  test('are so many and no more, however many one sync has to tell', async () => {
    await append([item('old', 1)], 1);
    const many = Array.from({ length: feedLimit + 20 }, (_, at) => item(String(at), 2));
    await append(many, 2);
    const { lines } = await readFeed(db);
    expect([lines.length, lines[0]?.companyId]).toEqual([feedLimit, '0']);
    expect(lines.some(({ companyId }) => companyId === 'old')).toBe(false);
  });
});

test('looking is remembered as far as it went, and said once', async () => {
  expect((await readFeed(db)).lookedAt).toBe(0);
  expect(await heardDuring(() => lookAtFeed(db, 7))).toEqual(['feed']);
  expect(await heardDuring(() => lookAtFeed(db, 5))).toEqual([]);
  expect((await readFeed(db)).lookedAt).toBe(7);
});

describe('a pull', () => {
  test('tells nothing when it is the first, and what is new when it is not', async () => {
    await completePull(db, [account('1'), account('2')], [], 'a');
    expect(await told()).toEqual([]);
    await completePull(db, [account('2', { lastEngagementAt: 5, modifiedAt: 5 }), account('3')], [], 'b');
    expect(await told()).toEqual(['1 gone', '2 engagement', '3 marked']);
  });

  test('compares with the last pull, not with what an overview brought since', async () => {
    await completePull(db, [account('1')], [], 'a');
    const newer = account('1', { lastEngagementAt: 5, modifiedAt: 5 });
    await saveCompanies(db, [newer]);
    await completePull(db, [newer], [], 'b');
    expect(await told()).toEqual(['1 engagement']);
  });

  test('tells nothing the first time after an update that brought the feed', async () => {
    await completePull(db, [account('1')], [], 'a');
    await write(db, ['meta', 'knownAccounts'], async (tx) => {
      await putMeta(tx, 'feedBaseline', undefined);
      await tx.objectStore('knownAccounts').clear();
    });
    await completePull(db, [account('1', { lastEngagementAt: 5, modifiedAt: 5 }), account('2')], [], 'b');
    expect(await told()).toEqual([]);
    await completePull(db, [account('2')], [], 'c');
    expect(await told()).toEqual(['1 gone']);
  });

  test('says into which record an account was merged', async () => {
    await completePull(db, [account('1'), account('2')], [], 'a');
    await completePull(db, [account('2', { mergedIds: [id('1')], modifiedAt: 5 })], [], 'b');
    expect((await readFeed(db)).lines.map(({ event }) => event)).toEqual([
      { kind: 'gone', into: { companyId: '2', companyName: 'Account 2' } },
    ]);
  });
});

describe('what was changed in Bullseye', () => {
  const change = async (raw: string, value: boolean) => {
    const [entry] = await appendChanges(
      db,
      `${raw} ${value}`,
      [{ type: 'set-target-account', companyId: id(raw), value }],
      1,
    );
    return entry?.seq ?? 0;
  };
  const deliver = async (raw: string, value: boolean, modifiedAt = 5) => {
    const delivered = [await change(raw, value)];
    const companies = [account(raw, { isTargetAccount: value, modifiedAt })];
    await settleChanges(db, { delivered, companies, deliveredAt: 1 });
  };

  beforeEach(() => completePull(db, [account('1')], [], 'a'));

  test('is no news once HubSpot has it', async () => {
    await deliver('1', false);
    await deliver('2', true);
    await completePull(db, [account('2', { modifiedAt: 5, lastEngagementAt: 3 })], [], 'b');
    expect(await told()).toEqual([]);
    // From here on it is an account like any other.
    await completePull(db, [account('2', { modifiedAt: 9, lastEngagementAt: 8 })], [], 'c');
    expect(await told()).toEqual(['2 engagement']);
  });

  test('is no news while nobody knows whether HubSpot has it', async () => {
    await change('2', true);
    await completePull(db, [account('1'), account('2')], [], 'b');
    expect(await told()).toEqual([]);
  });

  test('and changed back elsewhere is news', async () => {
    await deliver('2', true);
    await completePull(db, [account('1')], [], 'b');
    expect(await told()).toEqual(['2 gone']);
    await deliver('1', false);
    await completePull(db, [account('1', { modifiedAt: 9 })], [], 'c');
    expect(await told()).toContain('1 marked');
  });
});
