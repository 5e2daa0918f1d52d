import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { publish } from '#core/platform/notices.ts';
import { changeIndex } from './change-index.ts';
import { metaIn, putMeta } from './meta.ts';
import { keepDealsOf } from './open-deals.ts';
import { companyStores, deleteCompanies, putCompanies } from './put-companies.ts';
import { feedStores, recordFeed } from './record-feed.ts';
import { requirePull } from './require-pull.ts';
import type { Database, Write } from './schema.ts';
import { initialSyncStatus } from './sync-status.ts';

interface FinishedPull {
  readonly pullId: string;
  /** The GDPR setting under which it ran. */
  readonly gdpr: boolean;
  /** What HubSpot says, record by record, of the accounts that the pull did not show. */
  readonly companies: readonly Company[];
  /** Those of them that are deleted or merged away. */
  readonly missing: readonly CompanyId[];
  /** Epoch milliseconds. */
  readonly completedAt: number;
}

/** Makes what was pulled the index, in one transaction. Call `rebuildSnapshot` after it. */
export async function finishPull(db: Database, pull: FinishedPull): Promise<void> {
  let isNews = false;
  await changeIndex(db, [...companyStores, ...feedStores, 'pulledEngagements', 'setAside'], async (tx) => {
    await requirePull(tx, pull.pullId);
    await putCompanies(tx, pull.companies, pull.pullId);
    await deleteCompanies(tx, pull.missing);
    if (pull.gdpr) await applyEngagements(tx);
    isNews = await recordFeed(tx, pull);
    const status = (await metaIn(tx, 'syncStatus')) ?? initialSyncStatus;
    const setAside = await tx.objectStore('setAside').count();
    await Promise.all([
      keepDealsOf(tx, pull.pullId),
      tx.objectStore('pulledEngagements').clear(),
      putMeta(tx, 'completePullId', pull.pullId),
      putMeta(tx, 'checkpoint', undefined),
      putMeta(tx, 'syncStatus', { ...status, completedAt: pull.completedAt, setAside }),
    ]);
    return true;
  });
  publish('accounts');
  publish('sync');
  if (isNews) publish('feed');
}

/** Gives each target account the lawful engagement that the pull found for it, or none. */
async function applyEngagements(tx: Write): Promise<void> {
  const store = tx.objectStore('companies');
  const [rows, found] = await Promise.all([
    store.index('target').getAll(1),
    tx.objectStore('pulledEngagements').getAll(),
  ]);
  const byCompany = new Map(found.map((engagement) => [engagement.companyId, engagement]));
  await Promise.all(
    rows.map(async (row) => {
      const { company } = row;
      const engagement = byCompany.get(company.id);
      const { at, type } = engagement ?? { at: undefined, type: undefined };
      if (company.lawfulEngagementAt === at && company.lawfulEngagementType === type) return;
      await store.put({
        ...row,
        company: { ...company, lawfulEngagementAt: at, lawfulEngagementType: type },
      });
    }),
  );
}
