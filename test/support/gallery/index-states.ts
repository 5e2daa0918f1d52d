import type { PendingChange } from '#core/domain/change.ts';
import type { Company } from '#core/domain/company.ts';
import type { Connection } from '#core/domain/connection.ts';
import type { Failure } from '#core/domain/failure.ts';
import { brandId } from '#core/domain/ids.ts';
import type { PageMatch } from '#core/domain/page-match.ts';
import type { SyncState } from '#core/domain/sync-state.ts';
import { allColumns, initialViewChoice, type Column, type ViewChoice } from '#core/domain/view-choice.ts';
import type { Pane } from '#core/domain/view-link.ts';
import type { IndexReadModel } from '#core/read-models/index-read-model.ts';
import { fictionalIndex, pictureNow } from './fictional-accounts.ts';

/** What one picture of the index is drawn from. */
export interface IndexPicture {
  readonly model: IndexReadModel | undefined;
  readonly thisPage?: PageMatch;
  readonly choice?: Partial<ViewChoice>;
  readonly pane?: Pane;
  readonly columns?: readonly Column[];
}

const minute = 60_000;
const refusedKey: Failure = {
  kind: 'key-refused',
  message: 'Authentication credentials not found. This API supports OAuth 2.0 authentication.',
};
const refusedChange: Failure = {
  kind: 'refused',
  status: 400,
  message: 'Property values were not valid: hs_is_target_account is read-only for this object.',
};

function model(
  over: Partial<IndexReadModel> = {},
  sync: SyncState = { state: 'idle' },
  setAside = 0,
): IndexReadModel {
  return {
    connection: { kind: 'sample', portalId: brandId('4815162'), connectedAt: 0 },
    status: { sync, completedAt: pictureNow - 3 * minute, setAside },
    data: fictionalIndex(60),
    pending: [],
    refusedCompanies: [companyAt(2), companyAt(11)],
    isOverviewBarred: false,
    ...over,
  };
}

const companyAt = (index: number): Company => {
  const company = fictionalIndex(60).accounts[index];
  if (!company) throw new Error(`no account ${index}`);
  return company;
};

const pending = (index: number, delivery: PendingChange['delivery']): PendingChange => ({
  seq: index,
  groupId: `group-${index}`,
  change: { type: 'set-target-account', companyId: companyAt(index).id, value: false },
  createdAt: pictureNow,
  delivery,
});

const northwind: PageMatch = { kind: 'company', company: companyAt(0) };
const unknownPage: PageMatch = {
  kind: 'unknown',
  address: { kind: 'site', host: 'shop.eine-ziemlich-lange-domain.example' },
};
const listedPage = (name: string): PageMatch => ({
  kind: 'unknown',
  address: { kind: 'site', host: 'shop.fabrikam.example' },
  listed: [
    {
      id: brandId('8001'),
      name,
      domain: 'fabrikam.example',
      additionalDomains: [],
      linkedinSlug: undefined,
      mergedIds: [],
      address: { kind: 'hubspot', portalId: '4815162', companyId: brandId('8001') },
    },
  ],
});
const firstTime = { completedAt: undefined, setAside: 0 };
const portal: Connection = { kind: 'portal', portalId: brandId('4815162'), connectedAt: 0 };
const noData = fictionalIndex(0);

export const indexPictures: Readonly<Record<string, () => IndexPicture>> = {
  usual: () => ({ model: model(), thisPage: northwind }),
  'feed-empty': () => ({ model: model(), thisPage: northwind }),
  sorted: () => ({
    model: model(),
    thisPage: { kind: 'none' },
    choice: { category: 'no-decision-maker', sort: { column: 'open-deal-value', direction: 'descending' } },
  }),
  many: () => ({
    model: model({ connection: portal, data: fictionalIndex(10_000) }),
    thisPage: { kind: 'company', company: { ...companyAt(11), isTargetAccount: false } },
  }),
  gdpr: () => ({
    model: model({ data: fictionalIndex(60, { gdpr: true }) }, { state: 'idle' }, 3),
    thisPage: { kind: 'unknown', address: { kind: 'site', host: 'shop.eine-ziemlich-lange-domain.example' } },
  }),
  syncing: () => ({
    model: model({}, { state: 'syncing', since: 0, step: 'accounts', done: 400, total: 1200 }),
    thisPage: { kind: 'several', companies: [companyAt(3), companyAt(11), companyAt(8)] },
  }),
  offline: () => ({
    model: model(
      { connection: portal },
      { state: 'waiting', until: pictureNow + 2 * minute, attempts: 1, reason: { kind: 'offline' } },
    ),
    thisPage: { kind: 'none' },
  }),
  'needs-key': () => ({
    model: model({ connection: portal }, { state: 'needs-key', reason: refusedKey }),
    thisPage: northwind,
  }),
  pending: () => ({
    model: model({
      pending: [
        pending(1, { state: 'queued' }),
        pending(2, { state: 'refused', reason: refusedChange }),
        pending(11, { state: 'refused', reason: { kind: 'not-found', message: 'resource not found' } }),
      ],
    }),
    thisPage: northwind,
  }),
  asking: () => ({ model: model(), thisPage: unknownPage }),
  'not-in-crm': () => ({ model: model(), thisPage: unknownPage }),
  'look-up-failed': () => ({ model: model(), thisPage: unknownPage }),
  listed: () => ({ model: model(), thisPage: listedPage('Fabrikam Precision') }),
  'listed-long': () => ({
    model: model(),
    thisPage: listedPage('Przedsiębiorstwo Produkcyjno-Handlowo-Usługowe Żółta Łódź Podwodna sp. z o.o.'),
  }),
  chosen: () => ({
    model: model(),
    thisPage: { kind: 'company', company: companyAt(3), among: [companyAt(3), companyAt(4)] },
  }),
  'no-match': () => ({ model: model(), thisPage: northwind, choice: { search: 'zzz' } }),
  workload: () => ({ model: model(), pane: 'workload' }),
  'all-columns': () => ({ model: model(), columns: allColumns }),
  'more-columns': () => ({
    model: model({ data: fictionalIndex(10_000) }),
    columns: ['company', 'contacts', 'open-deal-value', 'last-touch', 'owner', 'team', 'city'],
  }),
  prospects: () => ({ model: model(), thisPage: northwind, choice: { list: 'prospects' } }),
  recommendations: () => ({ model: model(), thisPage: northwind, choice: { list: 'recommendations' } }),
  plain: () => ({ model: model(), thisPage: northwind, choice: { list: 'recommendations' } }),
  'set-aside': () => ({
    model: model(),
    thisPage: northwind,
    choice: { list: 'recommendations', isSetAside: true },
  }),
  never: () => ({ model: model(), thisPage: northwind, choice: { list: 'prospects' } }),
  'under-way': () => ({ model: model(), thisPage: northwind, choice: { list: 'recommendations' } }),
  'under-way-empty': () => ({ model: model(), thisPage: northwind, choice: { list: 'prospects' } }),
  waiting: () => ({ model: model(), thisPage: northwind, choice: { list: 'prospects' } }),
  'waiting-empty': () => ({ model: model(), thisPage: northwind, choice: { list: 'prospects' } }),
  empty: () => ({ model: model(), thisPage: northwind, choice: { list: 'prospects' } }),
  'empty-recommendations': () => ({
    model: model(),
    thisPage: northwind,
    choice: { list: 'recommendations', search: 'zzz' },
  }),
  'suggestions-gdpr': () => ({ model: model(), thisPage: northwind, choice: { list: 'prospects' } }),
  unread: () => ({ model: model(), thisPage: northwind, choice: { list: 'prospects' } }),
  unreadable: () => ({ model: model(), thisPage: northwind, choice: { list: 'prospects' } }),
  coverage: () => ({
    model: model(),
    columns: ['company', 'contacts', 'open-deal-value', 'last-touch', 'scheduled', 'coverage', 'owner'],
    choice: { sort: { column: 'coverage', direction: 'ascending' } },
  }),
  loading: () => ({ model: undefined }),
  'not-connected': () => ({
    model: model({
      connection: { kind: 'none' },
      data: noData,
      status: { sync: { state: 'idle' }, ...firstTime },
    }),
  }),
  'first-sync': () => ({
    model: model({
      connection: portal,
      data: noData,
      status: {
        sync: { state: 'syncing', since: 0, step: 'accounts', done: 400, total: 1200 },
        ...firstTime,
      },
    }),
  }),
  failed: () => ({
    model: model({
      connection: portal,
      data: noData,
      status: { sync: { state: 'needs-key', reason: refusedKey }, ...firstTime },
    }),
  }),
  'no-accounts': () => ({ model: model({ connection: portal, data: noData }), thisPage: northwind }),
};

export const choiceOf = (picture: IndexPicture): ViewChoice => ({ ...initialViewChoice, ...picture.choice });
