import type { CompanyId } from '#core/domain/ids.ts';
import { publish } from '#core/platform/notices.ts';
import { changeIndex } from './change-index.ts';
import { companyStores, type CompanyChanges } from './put-companies.ts';
import { rebuildSnapshot } from './rebuild-snapshot.ts';
import type { Database, Write } from './schema.ts';

/**
 * Runs a change of the companies `touched`, tells whoever shows them, and takes the next snapshot where the index
 * has them.
 */
export async function changeCompanies(
  db: Database,
  touched: readonly CompanyId[],
  change: (tx: Write) => Promise<CompanyChanges>,
): Promise<void> {
  let isAny = false;
  const changed = await changeIndex(db, companyStores, async (tx) => {
    const changes = await change(tx);
    isAny = changes.any;
    return changes.index;
  });
  if (isAny) publish('accounts');
  if (changed) await rebuildSnapshot(db, { ...changed, touched });
}
