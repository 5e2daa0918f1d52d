import type { Database } from '#core/storage/database.ts';
import { putRuleRun, type StoredRuleRun } from '#core/storage/rule-runs.ts';
import { markTargetAccounts } from './mark-target-accounts.ts';

/**
 * Carries out the decision to mark a run's matches: one group of changes in the outbox, by which it can be undone.
 * Running it again for the same decision changes nothing.
 */
export async function markRunMatches(db: Database, run: StoredRuleRun, now: number): Promise<void> {
  if (run.outcome.state !== 'marking') return;
  const { groupId } = run.outcome;
  await markTargetAccounts(db, { groupId, companyIds: run.matches, value: true, now });
  const { seq, ...decided } = run;
  await putRuleRun(db, { ...decided, outcome: { state: 'marked', groupId } }, seq);
}
