import type { Rule } from '#core/domain/rule.ts';
import type { Database } from '#core/storage/database.ts';
import { removeRule } from '#core/storage/rules.ts';

/**
 * Deletes a rule and resolves with it: saving that again is undo, with all its runs and what was decided under it for
 * a day. What it has marked stays marked. Null where it was gone already.
 */
export const deleteRule = async (db: Database, ruleId: string): Promise<Rule | null> =>
  (await removeRule(db, ruleId)) ?? null;
