import { freshDatabase } from '#test/support/fresh-database.ts';
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { CandidatePass } from '#core/domain/candidate-pass.ts';
import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import { exportEverything } from '#core/read-models/export-everything.ts';
import { readDiagnostics } from '#core/read-models/read-diagnostics.ts';
import { saveCandidates } from '#core/storage/candidates.ts';
import { clearEverything } from '#core/storage/clear-everything.ts';
import { readCompany, removeCompanies, saveCompanies } from '#core/storage/companies.ts';
import { openDatabase, type Database } from '#core/storage/database.ts';
import { migrations } from '#core/storage/migrations.ts';
import { readDecided, readProfiles, storedProfiles } from '#core/storage/profiles.ts';
import type { BullseyeSchema } from '#core/storage/schema.ts';
import { buildCompany } from '#test/support/builders.ts';
import { resetExtension } from '#test/support/fake-extension.ts';
import { heardDuring } from '#test/support/heard-notices.ts';
import { buildProfiled } from '#test/support/profiled-companies.ts';

const id = (raw: string) => brandId<CompanyId>(raw);

const pass: CandidatePass = {
  passId: 'first',
  startedAt: 0,
  step: 'all',
  cursor: undefined,
  pages: 0,
  askedAt: 0,
  modifiedTo: 0,
  score: undefined,
  targets: undefined,
  others: undefined,
  completedAt: undefined,
  requests: { dayAt: 0, inDay: 0 },
  waiting: undefined,
};

const save = (db: Database, items: readonly ProfiledCompany[], over: Partial<CandidatePass> = {}) =>
  saveCandidates(db, { items, setAside: [], pass: { ...pass, ...over } });

const dismissed: Recommendation = { state: 'dismissed' };
const decided = (raw: string, modifiedAt: number, recommendation: Recommendation) =>
  buildProfiled({ id: id(raw), modifiedAt }, { recommendation });

const stateOf = async (db: Database, raw: string) =>
  (await readProfiles(db, [id(raw)])).get(id(raw))?.profile.recommendation;

describe('of several answers about one company', () => {
  test('the one of the newest record stands, in whatever order they come: who was dismissed does not return', async () => {
    const state = fc.constantFrom<Recommendation>(
      { state: 'none' },
      dismissed,
      { state: 'snoozed', until: 5 },
      { state: 'snoozed', until: 6 },
    );
    // A record has one state at a time: those of equal time are the same answer again.
    const history = fc.array(state, { minLength: 1, maxLength: 6 });
    const course = history.chain((states) =>
      fc.record({
        states: fc.constant(states),
        answers: fc.array(fc.nat({ max: states.length - 1 }), { minLength: 1, maxLength: 12 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(course, async ({ states, answers }) => {
        const db = await freshDatabase();
        const answer = (at: number) => decided('1', at, states[at] ?? dismissed);
        for (const at of answers) await save(db, [answer(at)]);
        const newest = Math.max(...answers);
        expect(await stateOf(db, '1')).toEqual(states[newest]);
        const isDecided = states[newest]?.state !== 'none';
        expect(await readDecided(db, 10)).toEqual(isDecided ? ['1'] : []);
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  test('the same on one page counts once', async () => {
    const db = await freshDatabase();
    await save(db, [decided('1', 2, dismissed), decided('1', 1, { state: 'none' })]);
    expect(await stateOf(db, '1')).toEqual(dismissed);
  });
});

test('those decided last come first, and as many as asked for', async () => {
  const db = await freshDatabase();
  await save(db, [decided('1', 30, dismissed), decided('2', 10, dismissed), decided('3', 20, dismissed)]);
  // Modified for another reason, it was still decided when it was.
  await save(db, [decided('2', 40, dismissed)]);
  expect(await readDecided(db, 2)).toEqual(['1', '3']);
});

test('a page tells whether it holds anything new, whenever it was read', async () => {
  const db = await freshDatabase();
  const item = buildProfiled({ id: id('1'), modifiedAt: 1 }, { scores: { fit: 5 } });
  expect(await save(db, [item])).toBe(true);
  expect(await save(db, [{ ...item, profile: { ...item.profile, readAt: 99 } }])).toBe(false);
  expect(await save(db, [{ ...item, profile: { ...item.profile, scores: {} } }])).toBe(true);
  expect(await save(db, [{ ...item, company: { ...item.company, modifiedAt: 2, openDeals: 3 } }])).toBe(true);
});

test('pages recognise candidates, and only an account of the index is told of at once', async () => {
  const db = await freshDatabase();
  const candidate = buildProfiled({ id: id('1'), domain: 'one.example' });
  expect(await heardDuring(() => save(db, [candidate]))).toEqual([]);
  expect(await readCompany(db, id('1'))).toMatchObject({ domain: 'one.example' });
  const target = buildProfiled({ id: id('2'), isTargetAccount: true });
  expect(await heardDuring(() => save(db, [target]))).toContain('accounts');
});

test('a company that is deleted, or swallowed by another, takes its profile along', async () => {
  const db = await freshDatabase();
  await save(
    db,
    ['1', '2', '3', '4'].map((raw) => decided(raw, 1, dismissed)),
  );
  await removeCompanies(db, [id('1')]);
  await saveCompanies(db, [buildCompany({ id: id('3'), mergedIds: [id('2')], modifiedAt: 2 })]);
  await saveCandidates(db, { items: [], missing: [id('4')], setAside: [], pass });
  expect(await readDecided(db, 10)).toEqual(['3']);
  expect(await readCompany(db, id('4'))).toBeUndefined();
});

test('all are shown by id with their companies, page by page', async () => {
  const db = await freshDatabase();
  const ids = Array.from({ length: 1_203 }, (_, at) => String(at + 1));
  await save(
    db,
    ids.map((raw) => buildProfiled({ id: id(raw), name: raw })),
  );
  // Companies without a profile are none of them.
  await saveCompanies(db, [buildCompany({ id: id('5000') }), buildCompany({ id: id('12345') })]);
  const pages: string[][] = [];
  for await (const page of storedProfiles(db)) pages.push(page.map(({ company }) => company.name ?? ''));
  expect(pages.map((page) => page.length)).toEqual([250, 250, 250, 250, 203]);
  expect(pages.flat()).toEqual(ids.toSorted());
  const rest = [];
  for await (const page of storedProfiles(db, id('998'))) rest.push(...page);
  expect(rest.map(({ company }) => company.id)).toEqual(['999']);
});

test('profiles are exported, counted, and cleared with everything', async () => {
  const db = await freshDatabase();
  await save(db, [decided('1', 1, { state: 'snoozed', until: 86_400_000 })]);
  let text = '';
  for await (const piece of exportEverything(db, 1_000)) text += piece;
  const lines = text.trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toContainEqual(
    expect.objectContaining({
      type: 'company-profile',
      companyId: '1',
      profile: expect.objectContaining({
        recommendation: { state: 'snoozed', until: '1970-01-02T00:00:00.000Z' },
      }),
    }),
  );
  expect((await readDiagnostics(db)).counts).toMatchObject({ profiles: 1, companies: 1 });
  await clearEverything(db);
  expect((await readDiagnostics(db)).counts).toMatchObject({ profiles: 0, companies: 0 });
});

test('a local copy of the version before gets the store, and keeps what it has', async () => {
  resetExtension();
  const withProfiles = migrations.findIndex(({ name }) => name === 'addProfiles');
  const before = migrations.slice(0, withProfiles);
  const old = await openDB<BullseyeSchema>('bullseye', before.length, {
    upgrade: (db, _old, _new, tx) => before.forEach((migrate) => migrate(db, tx)),
  });
  await old.put('companies', {
    company: buildCompany({ id: id('1') }),
    domains: [],
    target: 1,
    pullId: undefined,
    cachedFor: undefined,
  });
  old.close();
  const db = await openDatabase();
  expect(await readCompany(db, id('1'))).toMatchObject({ id: '1' });
  await save(db, [decided('1', 1, dismissed)]);
  expect(await stateOf(db, '1')).toEqual(dismissed);
});
