import type { Activity } from '#core/domain/activity.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { OverviewBundle } from '#core/domain/overview.ts';
import { accessShownBy } from '#core/domain/overview-access.ts';
import { publish } from '#core/platform/notices.ts';
import { changeCompanies } from './change-companies.ts';
import { putOverviewAccess } from './overview-access.ts';
import { putCompanies, touchedBy } from './put-companies.ts';
import type { Database, Write } from './schema.ts';

/** A rep's accounts with room to spare; an overview of an account with a long history weighs about 100 kB. */
export const overviewLimit = 300;

/** The overview of a company as last loaded, or undefined. */
export async function readOverviewBundle(
  db: Database,
  companyId: CompanyId,
): Promise<OverviewBundle | undefined> {
  const row = await db.get('overviews', companyId);
  if (!row) return undefined;
  const { records: _, ...bundle } = row;
  return bundle;
}

/** When each overview of the local copy was loaded, epoch milliseconds, the oldest first. */
export async function readOverviewAges(db: Database): Promise<ReadonlyMap<CompanyId, number>> {
  const ages = new Map<CompanyId, number>();
  const { store } = db.transaction('overviews');
  let cursor = await store.index('loadedAt').openKeyCursor();
  for (; cursor; cursor = await cursor.continue()) ages.set(cursor.primaryKey, cursor.key);
  return ages;
}

/**
 * Stores an overview and its company, with what the loaded activities say of open tasks and meetings and what it shows
 * of the key, in one transaction. The overviews that were loaded longest ago make room.
 */
export async function saveOverview(db: Database, bundle: OverviewBundle, company: Company): Promise<void> {
  const access = accessShownBy(bundle.outcomes);
  let isAccessNews = false;
  await changeCompanies(db, touchedBy([company]), async (tx) => {
    const changes = await putCompanies(tx, [{ ...company, ...countedIn(bundle) }]);
    await tx.objectStore('overviews').put({ ...bundle, records: recordsOf(bundle) });
    await dropOldest(tx);
    if (access) isAccessNews = await putOverviewAccess(tx, access);
    return changes;
  });
  publish('overview');
  if (isAccessNews) publish('connection');
}

const recordsOf = ({ contacts, deals }: OverviewBundle): readonly string[] => [
  ...contacts.map(({ id }) => `contact:${id}`),
  ...deals.map(({ id }) => `deal:${id}`),
];

/**
 * What the activities of an overview say of its company. Nothing is known from activities that were not loaded, or not
 * with the company; from a part of them, only that there are some.
 */
export function countedIn({
  activities,
  outcomes,
}: OverviewBundle): Pick<Company, 'cachedOpenTasks' | 'cachedMeetings'> {
  const outcome = outcomes.activities;
  if (outcome.state === 'failed' || outcome.state === 'stale')
    return { cachedOpenTasks: undefined, cachedMeetings: undefined };
  const isPart = outcome.hasMore || outcome.state === 'partial';
  const count = (counts: (activity: Activity) => boolean) => {
    const found = activities.filter(counts).length;
    return found === 0 && isPart ? undefined : found;
  };
  return {
    cachedOpenTasks: count(({ kind, status }) => kind === 'task' && status !== 'COMPLETED'),
    cachedMeetings: count(({ kind }) => kind === 'meeting'),
  };
}

async function dropOldest(tx: Write): Promise<void> {
  const store = tx.objectStore('overviews');
  let surplus = (await store.count()) - overviewLimit;
  let cursor = surplus > 0 ? await store.index('loadedAt').openCursor() : null;
  for (; cursor && surplus > 0; surplus--) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
}
