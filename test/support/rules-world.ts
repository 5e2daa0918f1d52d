import { markRunMatches } from '#core/commands/mark-run-matches.ts';
import type { Rule, RuleClause } from '#core/domain/rule.ts';
import type { SamplePortalOptions } from '#core/sample-portal/sample-portal.ts';
import { runRules } from '#core/sync/run-rules.ts';
import { createWorld, type Worker, type World } from './sync-world.ts';

export const score = (atLeast: number): RuleClause => ({
  property: 'hubspotscore',
  operator: 'at-least',
  values: [String(atLeast)],
});

export const buildRule = (over: Partial<Rule> = {}): Rule => ({
  id: 'rule',
  name: 'Good scores',
  clauses: [score(80)],
  mode: 'mark',
  limit: 1_000,
  isOn: true,
  createdAt: 1,
  ...over,
});

/** A portal of 300 companies, twelve of them target accounts, with a worker that runs rules as the background does. */
export async function createRulesWorld(options: Partial<SamplePortalOptions> = {}): Promise<
  World & {
    /** One pass over the rules, or over one of them; what it marks stays in the outbox. */
    pass(worker: Worker, ruleId?: string): Promise<void>;
    /** The companies without the flag that score at least so much, by id, read off the raw records. */
    scoring(atLeast: number): readonly string[];
    /** How many searches went out since the last call. */
    searches(): number;
  }
> {
  const world = await createWorld({
    indexLagMs: 0,
    size: { targetAccounts: 12, companies: 300 },
    ...options,
  });
  let seen = 0;
  // `key` is settable on the world itself.
  return Object.assign(world, {
    pass: ({ db, client }: Worker, ruleId?: string) => {
      const now = () => world.clock.now();
      return runRules({ db, client, now, markMatches: (run) => markRunMatches(db, run, now()) }, ruleId);
    },
    scoring: (atLeast: number) =>
      world.portal.records.companies
        .filter(({ properties }) => properties['hs_is_target_account'] !== 'true')
        .filter(({ properties }) => Number(properties['hubspotscore'] ?? -1) >= atLeast)
        .map(({ id }) => id)
        .sort(),
    searches: () => {
      const all = world.portal.requestLog.filter(({ path }) => path.endsWith('/search')).length;
      const fresh = all - seen;
      seen = all;
      return fresh;
    },
  });
}
