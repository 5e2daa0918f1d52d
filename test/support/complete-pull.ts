import type { Checkpoint } from '#core/domain/checkpoint.ts';
import type { Company } from '#core/domain/company.ts';
import type { Deal } from '#core/domain/deal.ts';
import type { Database } from '#core/storage/database.ts';
import {
  accountsNotSeen,
  beginPull,
  finishPull,
  savePulledAccounts,
  savePulledDeals,
} from '#core/storage/pull.ts';

/** A checkpoint at the first page of accounts. */
export const buildCheckpoint = (over: Partial<Checkpoint> = {}): Checkpoint => ({
  pullId: 'a',
  startedAt: 100,
  step: 'accounts',
  cursor: undefined,
  done: 0,
  total: undefined,
  gdpr: false,
  ...over,
});

/** A whole pull that shows these accounts and open deals; accounts that it does not show are gone. */
export async function completePull(
  db: Database,
  accounts: readonly Company[] = [],
  deals: readonly Deal[] = [],
  pullId = 'a',
): Promise<void> {
  const checkpoint = buildCheckpoint({ pullId });
  await beginPull(db, checkpoint);
  await savePulledAccounts(db, accounts, [], checkpoint);
  await savePulledDeals(db, deals, [], checkpoint);
  const missing = await accountsNotSeen(db, pullId);
  await finishPull(db, { pullId, gdpr: false, companies: [], missing, completedAt: 500 });
}
