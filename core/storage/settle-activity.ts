import type { Activity } from '#core/domain/activity.ts';
import type { ArchiveActivity, CreateActivity, PendingChange } from '#core/domain/change.ts';
import { undoGroupId } from '#core/domain/change-groups.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { inverseChange } from '#core/domain/overlay-changes.ts';
import { publish } from '#core/platform/notices.ts';
import { changeIndex } from './change-index.ts';
import { dropOldestDelivered } from './outbox.ts';
import { countedIn } from './overviews.ts';
import { companyStores, putCompanies } from './put-companies.ts';
import { rebuildSnapshot } from './rebuild-snapshot.ts';
import type { Database, DeliveredChange, Write } from './schema.ts';

interface Settled<Of extends CreateActivity | ArchiveActivity> {
  readonly entry: Pick<PendingChange, 'seq' | 'groupId' | 'createdAt'> & { readonly change: Of };
  /** The company as it is with the change; undefined where HubSpot did not say. */
  readonly company: Company | undefined;
  /** Epoch milliseconds. */
  readonly deliveredAt: number;
}

/**
 * Stores that HubSpot made an activity: into the company's cached overview, out of the outbox and into the history,
 * in one transaction. One that was undone meanwhile is followed by its archiving at once.
 */
export const settleCreation = (
  db: Database,
  settled: Settled<CreateActivity> & { readonly activity: Activity },
): Promise<void> =>
  settle(db, settled, { activityId: settled.activity.id }, async (tx) => {
    const { entry, activity } = settled;
    const isWithdrawn = (await tx.objectStore('outbox').get(entry.seq))?.isWithdrawn;
    const inverse = inverseChange(entry.change, { activityId: activity.id });
    if (isWithdrawn && inverse) {
      await tx.objectStore('outbox').add({
        groupId: undoGroupId(entry.groupId),
        change: inverse,
        createdAt: settled.deliveredAt,
        delivery: { state: 'queued' },
      });
    }
    return (activities) =>
      [...activities.filter(({ id }) => id !== activity.id), activity].sort((a, b) => b.at - a.at);
  });

/** Stores that HubSpot archived an activity, likewise. */
export const settleArchiving = (db: Database, settled: Settled<ArchiveActivity>): Promise<void> =>
  settle(db, settled, undefined, async () => (activities) => {
    const { activityId } = settled.entry.change;
    return activities.filter(({ id }) => id !== activityId);
  });

type ChangeActivities = (activities: readonly Activity[]) => readonly Activity[];

async function settle(
  db: Database,
  { entry, company, deliveredAt }: Settled<CreateActivity | ArchiveActivity>,
  result: DeliveredChange['result'],
  prepare: (tx: Write) => Promise<ChangeActivities>,
): Promise<void> {
  const { seq, groupId, change, createdAt } = entry;
  const { companyId } = change;
  const changed = await changeIndex(db, [...companyStores, 'outbox', 'history'], async (tx) => {
    const changeActivities = await prepare(tx);
    await tx.objectStore('outbox').delete(seq);
    const delivered = { seq, groupId, change, createdAt, deliveredAt };
    await tx.objectStore('history').put(result ? { ...delivered, result } : delivered);
    await dropOldestDelivered(tx);
    await putOverview(tx, companyId, company, changeActivities);
    return true;
  });
  publish('accounts');
  publish('overview');
  publish('outbox');
  if (changed) await rebuildSnapshot(db, { ...changed, touched: [companyId] });
}

/** The overview with the change, and what it says of its company. */
async function putOverview(
  tx: Write,
  companyId: CompanyId,
  company: Company | undefined,
  change: ChangeActivities,
): Promise<void> {
  const [bundle, row] = await Promise.all([
    tx.objectStore('overviews').get(companyId),
    tx.objectStore('companies').get(companyId),
  ]);
  const known = company ?? row?.company;
  if (!bundle) {
    if (company) await putCompanies(tx, [company]);
    return;
  }
  const present = { ...bundle, activities: change(bundle.activities) };
  await tx.objectStore('overviews').put(present);
  if (known) await putCompanies(tx, [{ ...known, ...countedIn(present) }]);
}
