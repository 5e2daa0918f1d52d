import { isSameClauses } from '#core/domain/same-clauses.ts';
import type { Rule } from '#core/domain/rule.ts';
import { publish } from '#core/platform/notices.ts';
import type { Database } from './schema.ts';
import { write } from './write.ts';

/** All rules, oldest first. */
export async function readRules(db: Database): Promise<readonly Rule[]> {
  const rules = await db.getAll('rules');
  return rules.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** One rule, or undefined where there is none of this id. */
export const readRule = (db: Database, id: string): Promise<Rule | undefined> => db.get('rules', id);

/** Stores a rule. What was found by other conditions is forgotten; what they marked stays in its list. */
export async function putRule(db: Database, rule: Rule): Promise<void> {
  await write(
    db,
    ['rules', 'ruleRuns'],
    async (tx) => {
      const before = await tx.objectStore('rules').get(rule.id);
      await tx.objectStore('rules').put(rule);
      if (before && isSameClauses(before.clauses, rule.clauses)) return;
      const runs = tx.objectStore('ruleRuns');
      const [keys, values] = await Promise.all([
        runs.index('ruleId').getAllKeys(rule.id),
        runs.index('ruleId').getAll(rule.id),
      ]);
      const marked = new Set(['marking', 'marked']);
      const others = keys.filter((_, position) => !marked.has(values[position]?.outcome.state ?? ''));
      await Promise.all(others.map(async (key) => runs.delete(key)));
    },
    'strict',
  );
  publish('rules');
}

/**
 * Removes a rule and resolves with it, undefined where there was none; storing it again is undo. Its runs and verdicts
 * stay until `sweepRules` takes those of rules that have been gone for a while.
 */
export async function removeRule(db: Database, id: string): Promise<Rule | undefined> {
  const removed = await write(
    db,
    ['rules'],
    async (tx) => {
      const store = tx.objectStore('rules');
      const [rule] = await Promise.all([store.get(id), store.delete(id)]);
      return rule;
    },
    'strict',
  );
  publish('rules');
  return removed;
}

/** How long what belongs to a removed rule is kept, so that undo brings all of it back. */
const keptMs = 24 * 3_600_000;

/** Takes away runs and verdicts of rules that were removed, once nothing was added to them for a day. */
export async function sweepRules(db: Database, now: number): Promise<void> {
  await write(db, ['rules', 'ruleRuns', 'ruleVerdicts'], async (tx) => {
    const [known, runs, verdicts] = [
      tx.objectStore('rules'),
      tx.objectStore('ruleRuns'),
      tx.objectStore('ruleVerdicts'),
    ];
    const [ids, runKeys, runValues, verdictValues] = await Promise.all([
      known.getAllKeys(),
      runs.getAllKeys(),
      runs.getAll(),
      verdicts.getAll(),
    ]);
    const isOrphan = (one: { readonly ruleId: string; readonly at: number }) =>
      !ids.includes(one.ruleId) && one.at < now - keptMs;
    await Promise.all([
      ...runKeys.map(async (key, position) => {
        const run = runValues[position];
        if (run && isOrphan(run)) await runs.delete(key);
      }),
      ...verdictValues.map(async (verdict) => {
        if (isOrphan(verdict)) await verdicts.delete([verdict.ruleId, verdict.companyId]);
      }),
    ]);
  });
}
