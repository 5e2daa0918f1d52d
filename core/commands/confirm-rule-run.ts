import type { Database } from '#core/storage/database.ts';
import { beginMarking, readRuleRun } from '#core/storage/rule-runs.ts';
import { readUndecided } from '#core/storage/undecided-matches.ts';
import { markRunMatches } from './mark-run-matches.ts';

/**
 * Marks what a run asked about, as far as nobody has decided since. `groupId` is the page's, so that asking again
 * changes nothing. A run that is no longer kept, or was decided before, is left alone.
 */
export async function confirmRuleRun(
  db: Database,
  input: { readonly seq: number; readonly groupId: string; readonly now: number },
): Promise<void> {
  const run = await readRuleRun(db, input.seq);
  if (run?.outcome.state !== 'asks') return;
  const { undecided } = await readUndecided(db, run.ruleId, run.matches);
  if (undecided.length === 0) return;
  const companyIds = undecided.map(({ id }) => id);
  const decided = await beginMarking(db, input.seq, { ...input, companyIds });
  if (decided) await markRunMatches(db, decided, input.now);
}
