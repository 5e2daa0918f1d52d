import {
  createBackgroundWorld,
  eventually,
  type BackgroundWorld,
  workersAtRest,
} from '#test/support/background-world.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CompaniesFound, Outcome } from '#core/messaging/worker-commands.ts';
import { readCompanies } from '#core/storage/companies.ts';
import { testKey } from '#test/support/hubspot-harness.ts';

let world: BackgroundWorld;
beforeEach(async () => {
  await workersAtRest();
  world = await createBackgroundWorld({ size: { targetAccounts: 2, companies: 120 } });
  world.start();
  await world.ask.connect({ key: testKey });
  await world.ended();
});
afterEach(() => vi.unstubAllGlobals());

const valueOf = (outcome: Outcome<CompaniesFound>): CompaniesFound => {
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  return outcome.value;
};

test('companies are found page by page, and the local copy has them', async () => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = valueOf(await world.ask.searchCompanies({ searcher: 'page', text: '', cursor }));
    expect(page.total).toBe(120);
    expect(page.companyIds.length).toBeLessThanOrEqual(50);
    const stored = await readCompanies(world.db, page.companyIds);
    expect(stored.map(({ id }) => id)).toEqual(page.companyIds);
    found.push(...page.companyIds);
    cursor = page.cursor;
  } while (cursor !== undefined);
  expect(found.toSorted()).toEqual(world.portal.records.companies.map(({ id }) => id).toSorted());
});

test('a pasted address finds the company of its host', async () => {
  const [company] = world.portal.records.companies.filter(({ properties }) => properties['domain']);
  const text = `https://www.${company?.properties['domain']}/about?x=1`;
  const { companyIds } = valueOf(await world.ask.searchCompanies({ searcher: 'page', text }));
  expect(companyIds).toContain(company?.id);
});

test('a later search gives the earlier one up, and its request with it; another page’s goes on', async () => {
  await world.quiet();
  const searches: Request[] = [];
  const release: (() => void)[] = [];
  world.onRequest = (request) => {
    searches.push(request);
    return new Promise<void>((resolve) => {
      release.push(resolve);
      request.signal.addEventListener('abort', () => resolve());
    });
  };
  const first = world.ask.searchCompanies({ searcher: 'page', text: 'a' });
  const other = world.ask.searchCompanies({ searcher: 'other page', text: 'a' });
  await eventually(() => expect(searches).toHaveLength(2));
  const second = world.ask.searchCompanies({ searcher: 'page', text: 'b' });
  expect(await first).toMatchObject({ ok: false, failure: { kind: 'unexpected' } });
  expect(searches.filter(({ signal }) => signal.aborted)).toHaveLength(1);
  await eventually(() => expect(searches).toHaveLength(3));
  for (const go of release) go();
  expect(await second).toMatchObject({ ok: true });
  expect(await other).toMatchObject({ ok: true });
});

test('without network the reason comes back', async () => {
  world.onRequest = () => {
    throw new TypeError('Failed to fetch');
  };
  expect(await world.ask.searchCompanies({ searcher: 'page', text: 'a' })).toMatchObject({
    ok: false,
    failure: { kind: 'offline' },
  });
});
