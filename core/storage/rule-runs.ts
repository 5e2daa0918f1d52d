import type { CompanyId } from '#core/domain/ids.ts';
import type { RuleRun } from '#core/domain/rule.ts';
import { publish } from '#core/platform/notices.ts';
import type { Database, Write } from './schema.ts';
import { write } from './write.ts';

/** A run with the number it is kept under; later runs have higher ones. */
export interface StoredRuleRun extends RuleRun {
  readonly seq: number;
}

/** Runs of one rule that are kept; of those that marked something, as many besides. */
const keptRuns = 10;

/** The runs of all rules, latest first. */
export async function readRuleRuns(db: Database): Promise<readonly StoredRuleRun[]> {
  const store = db.transaction('ruleRuns').store;
  const [keys, runs] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return withKeys(keys, runs).reverse();
}

/** One run, or undefined where it is no longer kept. */
export async function readRuleRun(db: Database, seq: number): Promise<StoredRuleRun | undefined> {
  const run = await db.get('ruleRuns', seq);
  return run && { ...run, seq };
}

/**
 * Stores a run: a new one, or the next stage of the one kept under `seq`. Where it came to the same as the run before
 * it, it takes that one's place and number, so that the list holds what happened and not how often nothing did, and
 * that what a person is looking at stays what it is. Resolves with its number.
 */
export async function putRuleRun(db: Database, run: RuleRun, seq?: number): Promise<number> {
  const key = await write(
    db,
    ['ruleRuns'],
    async (tx) => {
      const store = tx.objectStore('ruleRuns');
      if (seq !== undefined) await store.put(run, seq);
      const own = seq ?? (await store.add(run));
      return tidy(tx, run, own);
    },
    'strict',
  );
  publish('rules');
  return key;
}

/** Takes a run away, as a search that has to begin anew. */
export async function removeRuleRun(db: Database, seq: number): Promise<void> {
  await write(db, ['ruleRuns'], (tx) => tx.objectStore('ruleRuns').delete(seq));
  publish('rules');
}

/**
 * The decision to mark a run's matches, in one transaction with the verdicts that keep its rule from ever marking
 * them again. Durable before anything goes into the outbox: a worker that dies in between goes on with the same
 * group. Resolves with undefined where the run is gone or was decided before.
 */
export async function beginMarking(
  db: Database,
  seq: number,
  decision: { readonly groupId: string; readonly companyIds: readonly CompanyId[]; readonly now: number },
): Promise<StoredRuleRun | undefined> {
  const decided = await write(
    db,
    ['ruleRuns', 'ruleVerdicts'],
    async (tx) => {
      const runs = tx.objectStore('ruleRuns');
      const verdicts = tx.objectStore('ruleVerdicts');
      const run = await runs.get(seq);
      if (!run || run.outcome.state === 'marking' || run.outcome.state === 'marked') return undefined;
      const { groupId, companyIds, now } = decision;
      const marking: RuleRun = { ...run, matches: companyIds, outcome: { state: 'marking', groupId } };
      await Promise.all([
        runs.put(marking, seq),
        ...companyIds.map(async (companyId) =>
          verdicts.put({ ruleId: run.ruleId, companyId, verdict: 'marked', at: now }),
        ),
      ]);
      return { ...marking, seq };
    },
    'strict',
  );
  publish('rules');
  return decided;
}

async function tidy(tx: Write, run: RuleRun, own: number): Promise<number> {
  const store = tx.objectStore('ruleRuns');
  const index = store.index('ruleId');
  const [keys, runs] = await Promise.all([index.getAllKeys(run.ruleId), index.getAll(run.ruleId)]);
  const others = withKeys(keys, runs).filter(({ seq }) => seq < own);
  const before = others.at(-1);
  const surplus = [
    ...others.filter(isMarked).slice(0, -keptRuns),
    ...others.filter((one) => !isMarked(one)).slice(0, 1 - keptRuns),
  ].map(({ seq }) => seq);
  const isSame = before !== undefined && isRepeated(before, run);
  if (isSame) await store.put(run, before.seq);
  await Promise.all([...surplus, ...(isSame ? [own] : [])].map(async (seq) => store.delete(seq)));
  return isSame ? before.seq : own;
}

const isMarked = ({ outcome }: RuleRun) => outcome.state === 'marked' || outcome.state === 'marking';

function isRepeated(before: RuleRun, run: RuleRun): boolean {
  if (before.outcome.state !== run.outcome.state || isMarked(run)) return false;
  if (run.outcome.state === 'searching') return false;
  const known = new Set(before.matches);
  return before.matches.length === run.matches.length && run.matches.every((id) => known.has(id));
}

const withKeys = (keys: readonly number[], runs: readonly RuleRun[]): StoredRuleRun[] =>
  runs.flatMap((run, position) => {
    const seq = keys[position];
    return seq === undefined ? [] : [{ ...run, seq }];
  });
