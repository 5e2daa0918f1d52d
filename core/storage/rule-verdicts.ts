import type { CompanyId } from '#core/domain/ids.ts';
import type { RuleVerdict } from '#core/domain/rule.ts';
import { publish } from '#core/platform/notices.ts';
import type { Database } from './schema.ts';
import { write } from './write.ts';

/** What was decided about companies under a rule, by company. */
export async function readVerdicts(
  db: Database,
  ruleId: string,
): Promise<ReadonlyMap<CompanyId, RuleVerdict['verdict']>> {
  // An array sorts after every string: the upper end of one rule's keys.
  const verdicts = await db.getAll('ruleVerdicts', IDBKeyRange.bound([ruleId], [ruleId, []]));
  return new Map(verdicts.map(({ companyId, verdict }) => [companyId, verdict]));
}

/** Remembers what was decided about companies; a verdict that is there already stays. `at` is epoch milliseconds. */
export async function addVerdicts(
  db: Database,
  ruleId: string,
  companyIds: readonly CompanyId[],
  verdict: RuleVerdict['verdict'],
  at: number,
): Promise<void> {
  if (companyIds.length === 0) return;
  await write(
    db,
    ['ruleVerdicts'],
    async (tx) => {
      const store = tx.objectStore('ruleVerdicts');
      await Promise.all(
        companyIds.map(async (companyId) => {
          if (!(await store.get([ruleId, companyId]))) await store.put({ ruleId, companyId, verdict, at });
        }),
      );
    },
    'strict',
  );
  publish('rules');
}

/** Takes back that companies were dismissed. */
export async function removeDismissals(
  db: Database,
  ruleId: string,
  companyIds: readonly CompanyId[],
): Promise<void> {
  await write(
    db,
    ['ruleVerdicts'],
    async (tx) => {
      const store = tx.objectStore('ruleVerdicts');
      await Promise.all(
        companyIds.map(async (companyId) => {
          const found = await store.get([ruleId, companyId]);
          if (found?.verdict === 'dismissed') await store.delete([ruleId, companyId]);
        }),
      );
    },
    'strict',
  );
  publish('rules');
}
