import { ruleLimits, type Rule } from '#core/domain/rule.ts';
import type { Database } from '#core/storage/database.ts';
import { putRule, readRule } from '#core/storage/rules.ts';

/** Stores a new rule, a changed one, or one that was deleted and is wanted back. Its name loses blanks around it. */
export async function saveRule(db: Database, rule: Rule): Promise<void> {
  await putRule(db, { ...rule, name: rule.name.trim().slice(0, ruleLimits.nameLength) });
}

/** Switches a rule on or off; one that is gone stays gone. */
export async function switchRule(
  db: Database,
  { ruleId, isOn }: { readonly ruleId: string; readonly isOn: boolean },
): Promise<void> {
  const rule = await readRule(db, ruleId);
  if (rule) await putRule(db, { ...rule, isOn });
}
