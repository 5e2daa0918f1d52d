import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Company } from '#core/domain/company.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';
import {
  createCompanySearch,
  type CompanyFinder,
  type FoundCompanies,
} from '#components/select-accounts/create-company-search.ts';
import { buildCompany } from '#test/support/builders.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const northwind = buildCompany({ name: 'Northwind' });
const adatum = buildCompany({ name: 'Adatum' });
const page = (companies: readonly Company[], cursor?: string): Outcome<FoundCompanies> => ({
  ok: true,
  value: { companies, total: 9, cursor },
});
const offline: Outcome<FoundCompanies> = { ok: false, failure: { kind: 'offline' } };

/** A search whose every question to HubSpot waits for the test's answer. */
function startSearch(local: readonly Company[] = []) {
  const answers: ((outcome: Outcome<FoundCompanies>) => void)[] = [];
  const findCompanies = vi.fn<CompanyFinder['findCompanies']>(
    () => new Promise((resolve) => answers.push(resolve)),
  );
  const findLocalCompanies = vi.fn<CompanyFinder['findLocalCompanies']>(() => Promise.resolve(local));
  const search = createCompanySearch({ findCompanies, findLocalCompanies });
  const answer = async (index: number, outcome: Outcome<FoundCompanies>) => {
    answers[index]?.(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { search, findCompanies, findLocalCompanies, answer };
}

test('HubSpot is asked once typing rests, for what stands there then', async () => {
  const { search, findCompanies } = startSearch();
  for (const text of ['n', 'no', 'nor']) {
    search.type(text);
    await vi.advanceTimersByTimeAsync(249);
  }
  expect(findCompanies).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(findCompanies.mock.calls).toEqual([['nor']]);
});

test('an answer to what was typed before counts for nothing, whenever it comes', async () => {
  const { search, answer } = startSearch();
  search.search();
  search.type('adatum');
  await answer(0, page([northwind]));
  expect(search.state.value).toEqual({ kind: 'searching', companies: [] });
  await vi.advanceTimersByTimeAsync(250);
  await answer(1, page([adatum]));
  expect(search.state.value).toMatchObject({ kind: 'found', companies: [adatum], total: 9 });
});

test('what was found stays while the next search is under way', async () => {
  const { search, answer } = startSearch();
  search.search();
  await answer(0, page([northwind]));
  search.type('x');
  expect(search.state.value).toEqual({ kind: 'searching', companies: [northwind] });
});

test('the next page is added, each company once', async () => {
  const { search, findCompanies, answer } = startSearch();
  search.search();
  await answer(0, page([northwind], '50'));
  search.loadMore();
  search.loadMore();
  expect(findCompanies.mock.calls).toEqual([[''], ['', '50']]);
  expect(search.state.value).toMatchObject({ kind: 'found', isLoadingMore: true });
  await answer(1, page([northwind, adatum]));
  expect(search.state.value).toMatchObject({
    companies: [northwind, adatum],
    cursor: undefined,
    isLoadingMore: false,
  });
  search.loadMore();
  expect(findCompanies).toHaveBeenCalledTimes(2);
});

test('a next page that does not come says why and may be asked for again', async () => {
  const { search, findCompanies, answer } = startSearch();
  search.search();
  await answer(0, page([northwind], '50'));
  search.loadMore();
  await answer(1, offline);
  expect(search.state.value).toMatchObject({ companies: [northwind], failure: { kind: 'offline' } });
  search.loadMore();
  expect(findCompanies).toHaveBeenCalledTimes(3);
});

test('a next page of what was typed before counts for nothing', async () => {
  const { search, answer } = startSearch();
  search.search();
  await answer(0, page([northwind], '50'));
  search.loadMore();
  search.type('x');
  await answer(1, page([adatum]));
  expect(search.state.value).toEqual({ kind: 'searching', companies: [northwind] });
});

test('where HubSpot can’t be asked, the local copy answers', async () => {
  const { search, findLocalCompanies, answer } = startSearch([adatum]);
  search.type('ad');
  await vi.advanceTimersByTimeAsync(250);
  await answer(0, offline);
  expect(findLocalCompanies).toHaveBeenCalledExactlyOnceWith('ad');
  expect(search.state.value).toEqual({ kind: 'local', companies: [adatum], reason: { kind: 'offline' } });
});
