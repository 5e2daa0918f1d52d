import type { CompanyId } from '#core/domain/ids.ts';
import type { ExportedRecord } from '#core/domain/export-json-lines.ts';
import type { OverviewBundle } from '#core/domain/overview.ts';
import { readMeta } from './meta.ts';
import { dealsOf } from './open-deals.ts';
import type { BullseyeSchema, Database } from './schema.ts';

type Listed =
  | 'owners'
  | 'pipelines'
  | 'companies'
  | 'profiles'
  | 'outbox'
  | 'history'
  | 'setAside'
  | 'rules'
  | 'ruleRuns'
  | 'feed';
type Stored<Name extends Listed> = {
  readonly key: IDBValidKey;
  readonly value: BullseyeSchema[Name]['value'];
};

/** So many rows are in memory at a time. */
const pageSize = 500;
/** An overview may weigh 100 kB. */
const overviewPage = 10;

/**
 * Everything in the local copy that came from HubSpot or is on its way there, kind by kind, a page of records at a
 * time. The key is no part of the local copy. What changes meanwhile may be in it as it was or as it is.
 */
export async function* storedRecords(db: Database): AsyncGenerator<readonly ExportedRecord[]> {
  const portal = await readMeta(db, 'portal');
  if (portal) yield [{ type: 'portal', ...portal }];
  for await (const rows of pagesOf(db, 'owners'))
    yield rows.map(({ value }) => ({ type: 'owner', ...value }));
  for await (const rows of pagesOf(db, 'pipelines'))
    yield rows.map(({ value }) => ({ type: 'pipeline', ...value }));
  for await (const rows of pagesOf(db, 'companies'))
    yield rows.map(({ value }) => ({ type: 'company', ...value.company }));
  for await (const rows of pagesOf(db, 'profiles'))
    yield rows.map(({ value: { companyId, profile } }) => ({ type: 'company-profile', companyId, profile }));
  const pullId = await readMeta(db, 'completePullId');
  const deals = pullId === undefined ? [] : await db.getAll('openDeals', dealsOf(pullId));
  yield deals.map(({ deal }) => ({ type: 'open-deal', ...deal }));
  yield* overviewRecords(db);
  for await (const rows of pagesOf(db, 'outbox'))
    yield rows.map(({ key, value }) => ({ type: 'pending-change', seq: Number(key), ...value }));
  for await (const rows of pagesOf(db, 'history'))
    yield rows.map(({ value }) => ({ type: 'delivered-change', ...value }));
  for await (const rows of pagesOf(db, 'setAside'))
    yield rows.map(({ value }) => ({ type: 'set-aside', ...value }));
  for await (const rows of pagesOf(db, 'rules')) yield rows.map(({ value }) => ({ type: 'rule', ...value }));
  for await (const rows of pagesOf(db, 'ruleRuns'))
    yield rows.map(({ value }) => ({ type: 'rule-run', ...value }));
  for await (const rows of pagesOf(db, 'feed'))
    yield rows.map(({ value }) => ({ type: 'feed-item', ...value }));
}

async function* pagesOf<Name extends Listed>(
  db: Database,
  name: Name,
): AsyncGenerator<readonly Stored<Name>[]> {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const store = db.transaction(name).store;
    const [keys, values] = await Promise.all([
      store.getAllKeys(after, pageSize),
      store.getAll(after, pageSize),
    ]);
    yield keys.flatMap((key, position) => {
      const value = values[position];
      return value === undefined ? [] : [{ key, value }];
    });
    const last = keys.at(-1);
    if (last === undefined || keys.length < pageSize) return;
    after = IDBKeyRange.lowerBound(last, true);
  }
}

async function* overviewRecords(db: Database): AsyncGenerator<readonly ExportedRecord[]> {
  const ids = await db.getAllKeys('overviews');
  for (let start = 0; start < ids.length; start += overviewPage) {
    const bundles = await Promise.all(
      ids.slice(start, start + overviewPage).map((id: CompanyId) => db.get('overviews', id)),
    );
    yield bundles.flatMap((bundle) => (bundle ? recordsOf(bundle) : []));
  }
}

function recordsOf(bundle: OverviewBundle): readonly ExportedRecord[] {
  const { companyId, loadedAt, pageViewSource, outcomes } = bundle;
  return [
    { type: 'overview', companyId, loadedAt, pageViewSource, outcomes },
    ...bundle.contacts.map((contact) => ({ type: 'contact', companyId, ...contact }) as const),
    ...bundle.activities.map((activity) => ({ type: 'activity', companyId, ...activity }) as const),
    ...bundle.deals.map((deal) => ({ type: 'deal', companyId, ...deal }) as const),
    ...bundle.pageViews.map((view) => ({ type: 'page-view', companyId, ...view }) as const),
  ];
}
