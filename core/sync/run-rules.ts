import type { Rule } from '#core/domain/rule.ts';
import { withLock } from '#core/platform/locks.ts';
import { readPortal } from '#core/storage/reference.ts';
import { readRuleRuns, removeRuleRun, type StoredRuleRun } from '#core/storage/rule-runs.ts';
import { readRules, sweepRules } from '#core/storage/rules.ts';
import { refreshCompanyProperties } from './refresh-company-properties.ts';
import { runRule, type RuleWorld } from './run-rule.ts';

/** Requests that one pass over the rules may make, however many rules there are. */
export const rulesBudget = 10;

/** A rule runs at most this often by itself; less than the time between two syncs, which the clock may shorten. */
export const ruleIntervalMs = 10 * 60_000;

/** A search that was interrupted longer ago than this starts anew: its first pages are too old to stand. */
const resumableMs = 6 * 3_600_000;

/**
 * One pass over the rules that are on and due, those that waited longest first, within `rulesBudget`: whoever does
 * not get a turn, or does not get through, goes on with the next pass. With `ruleId` only that rule, on or off, due
 * or not, because a person asked. Carries out first what a killed worker had decided. One pass at a time across all
 * contexts. Rejects with `HubSpotError` where the connection ended it.
 */
export const runRules = (world: RuleWorld, ruleId?: string): Promise<void> =>
  withLock('bullseye-rules', async () => {
    const { db, now } = world;
    const runs = await readRuleRuns(db);
    for (const run of runs) if (run.outcome.state === 'marking') await world.markMatches(run);
    await sweepRules(db, now());
    const rules = (await readRules(db)).filter((rule) =>
      ruleId === undefined ? rule.isOn && isDue(rule, runs, now()) : rule.id === ruleId,
    );
    if (rules.length === 0) return;
    const { properties, requests } = await refreshCompanyProperties(world);
    const timeZone = (await readPortal(db))?.timeZone ?? 'UTC';
    const budget = { left: rulesBudget - requests };
    for (const rule of rules.sort((a, b) => lastTurn(a, runs) - lastTurn(b, runs))) {
      if (budget.left <= 0) return;
      await runRule(world, rule, await openRun(world, rule, runs), { properties, timeZone, budget });
    }
  });

const lastRun = (rule: Rule, runs: readonly StoredRuleRun[]): StoredRuleRun | undefined =>
  runs.find((run) => run.ruleId === rule.id);

const lastTurn = (rule: Rule, runs: readonly StoredRuleRun[]): number => lastRun(rule, runs)?.at ?? 0;

function isDue(rule: Rule, runs: readonly StoredRuleRun[], now: number): boolean {
  const last = lastRun(rule, runs);
  if (!last || last.outcome.state === 'searching') return true;
  // A clock that was put back must not silence a rule.
  return now - last.at >= ruleIntervalMs || last.at > now;
}

async function openRun(
  { db, now }: RuleWorld,
  rule: Rule,
  runs: readonly StoredRuleRun[],
): Promise<StoredRuleRun | undefined> {
  const last = lastRun(rule, runs);
  if (last?.outcome.state !== 'searching') return undefined;
  if (now() - last.at < resumableMs) return last;
  await removeRuleRun(db, last.seq);
  return undefined;
}
