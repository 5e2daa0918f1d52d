import type { LookUp } from '#components/account-overview/overview-page-state.ts';
import type { CompanyFinder } from '#components/select-accounts/create-company-search.ts';
import type { ChangeGroup } from '#core/domain/change-groups.ts';
import type { Company } from '#core/domain/company.ts';
import type { ChangesReadModel } from '#core/read-models/read-changes.ts';
import { buildCompany } from '#test/support/builders.ts';
import { fictionalIndex, pictureNow } from './fictional-accounts.ts';

const cities = [
  ['Berlin', 'Germany'],
  ['Łódź', 'Poland'],
  ['Utrecht', 'Netherlands'],
  [undefined, 'United States'],
] as const;

/** Companies that HubSpot has: some target accounts, most not. */
const companies: readonly Company[] = fictionalIndex(75).accounts.map((account, index) => {
  const [city, country] = cities[index % cities.length] ?? [];
  return buildCompany({ ...account, city, country, isTargetAccount: index < 60 });
});
const others = companies.slice(58);

/** What the gallery's search finds: by the words typed, `offline` and `nothing`. */
export const pictureFinder: CompanyFinder = {
  findCompanies: (text) => {
    if (text === 'offline') return Promise.resolve({ ok: false, failure: { kind: 'offline' } });
    if (text === 'wait') return new Promise(() => undefined);
    const found = text === 'zzz' ? [] : others;
    return Promise.resolve({
      ok: true,
      value: { companies: found, total: found.length && 1_204, cursor: found.length > 0 ? '50' : undefined },
    });
  },
  findLocalCompanies: () => Promise.resolve(others.slice(0, 4)),
};

const minute = 60_000;
const mark = (company: Company, value = true) =>
  ({ type: 'set-target-account', companyId: company.id, value }) as const;
const group = (id: string, over: Partial<ChangeGroup>): ChangeGroup => ({
  groupId: id,
  latestId: id,
  isUndone: false,
  changes: others.map((company) => mark(company)),
  at: pictureNow - 5 * minute,
  delivered: 17,
  underWay: 0,
  refused: 0,
  ...over,
});
const single = (index: number, value: boolean) =>
  others.slice(index, index + 1).map((one) => mark(one, value));

export const pictureChanges: ChangesReadModel = {
  pending: others.slice(0, 4).map((company, index) => ({
    seq: index,
    groupId: 'now',
    change: mark(company),
    createdAt: pictureNow,
    delivery:
      index === 0
        ? { state: 'queued' }
        : index === 1
          ? { state: 'refused', reason: { kind: 'not-found', message: 'resource not found' } }
          : { state: 'waiting', until: pictureNow + 2 * minute, attempts: 1, reason: { kind: 'offline' } },
  })),
  groups: [
    group('now', { at: pictureNow - 20_000, delivered: 13, underWay: 3, refused: 1 }),
    group('one', { changes: single(2, false), delivered: 1 }),
    group('two', { isUndone: true, at: pictureNow - 70 * minute }),
    group('three', { changes: single(5, true), delivered: 1, at: pictureNow - 2_000 * minute }),
  ],
  companies: new Map(others.map((company) => [company.id, company])),
};

/** What became of looking up the page of a picture. */
export const pictureLookUps: Readonly<Record<string, LookUp>> = {
  asking: { state: 'asking' },
  'not-in-crm': { state: 'not-in-crm' },
  'look-up-failed': { state: 'failed', failure: { kind: 'offline' } },
};
