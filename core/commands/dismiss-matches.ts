import type { CompanyId } from '#core/domain/ids.ts';
import type { Database } from '#core/storage/database.ts';
import { addVerdicts, removeDismissals } from '#core/storage/rule-verdicts.ts';

/** Declines companies that a rule proposes or asks about, for good, or takes that back. */
export async function dismissMatches(
  db: Database,
  input: {
    readonly ruleId: string;
    readonly companyIds: readonly CompanyId[];
    readonly isDismissed: boolean;
    readonly now: number;
  },
): Promise<void> {
  const { ruleId, companyIds, isDismissed, now } = input;
  if (isDismissed) await addVerdicts(db, ruleId, companyIds, 'dismissed', now);
  else await removeDismissals(db, ruleId, companyIds);
}
