import type { PendingChange } from '#core/domain/change.ts';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { OverviewBundle } from '#core/domain/overview.ts';
import type { Database, DeliveredChange } from './schema.ts';

/** What is stored of one account: as HubSpot last said, and what is on its way there. */
interface AccountState {
  readonly stored: Company | undefined;
  readonly bundle: OverviewBundle | undefined;
  /** In the order of arrival. */
  readonly pending: readonly PendingChange[];
  /** Changes of its activities that reached HubSpot. */
  readonly delivered: readonly DeliveredChange[];
}

/** Reads all of it at one moment: an activity that is being settled is either still pending or in the overview. */
export async function readAccountState(db: Database, companyId: CompanyId): Promise<AccountState> {
  const tx = db.transaction(['companies', 'overviews', 'outbox', 'history']);
  const ofCompany = IDBKeyRange.bound([companyId], [companyId, []]);
  const outbox = tx.objectStore('outbox');
  const [row, bundle, delivered, seqs, entries] = await Promise.all([
    tx.objectStore('companies').get(companyId),
    tx.objectStore('overviews').get(companyId),
    tx.objectStore('history').index('activities').getAll(ofCompany),
    outbox.getAllKeys(),
    outbox.getAll(),
  ]);
  const pending = entries.flatMap((entry, position) => {
    const seq = seqs[position];
    return seq === undefined || entry.change.companyId !== companyId ? [] : [{ ...entry, seq }];
  });
  return { stored: row?.company, bundle, pending, delivered };
}
