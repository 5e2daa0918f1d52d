import { checkRule } from '#core/domain/check-rule.ts';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { Failure } from '#core/domain/failure.ts';
import { needsKey, retryAt } from '#core/domain/failure-retry.ts';
import { ruleLimits, type Rule, type RuleRun } from '#core/domain/rule.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { beginMarking, putRuleRun, type StoredRuleRun } from '#core/storage/rule-runs.ts';
import { addVerdicts } from '#core/storage/rule-verdicts.ts';
import { readUndecided } from '#core/storage/undecided-matches.ts';

export interface RuleWorld {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
  /** Puts the matches of a run that was decided into the outbox, as one group, and says so in the run. */
  readonly markMatches: (run: StoredRuleRun) => Promise<void>;
}

/** What is left of a pass's requests. */
export interface RequestBudget {
  left: number;
}

/**
 * Runs one rule, or goes on with the run `open` that was interrupted or ran out of requests. Each page is durable
 * with what it found and where the next one begins. Nothing is marked before the whole search is through, and never
 * more than the rule's limit: then the run asks. Rejects with `HubSpotError` where it is no fault of the rule and
 * another time may do; a rule that HubSpot refuses ends as a failed run.
 */
export async function runRule(
  world: RuleWorld,
  rule: Rule,
  open: StoredRuleRun | undefined,
  given: {
    readonly properties: readonly CompanyProperty[];
    readonly timeZone: string;
    readonly budget: RequestBudget;
  },
): Promise<void> {
  let run: RuleRun = open ?? newRun(rule, world.now());
  let seq = open?.seq;
  const fault = checkRule(rule, given.properties)[0];
  if (fault) {
    const at =
      fault.kind === 'clause' ? `${rule.clauses[fault.index]?.property}: ${fault.fault}` : fault.kind;
    await putRuleRun(world.db, failed(run, { kind: 'refused', status: 400, message: at }), seq);
    return;
  }
  // The moment of the search is that of its first page, however long it takes.
  const search = { ...given, clauses: rule.clauses, moment: { now: run.at, timeZone: given.timeZone } };
  try {
    while (!isSearched(run)) {
      if (given.budget.left <= 0) return;
      given.budget.left -= 1;
      const cursor = run.outcome.state === 'searching' ? run.outcome.cursor : undefined;
      run = await takeIn(world, run, await world.client.findMatching(search, cursor, false));
      seq = await putRuleRun(world.db, run, seq);
    }
  } catch (error) {
    if (!(error instanceof HubSpotError) || isPassing(error.failure, world.now())) throw error;
    await putRuleRun(world.db, failed(run, error.failure), seq);
    return;
  }
  if (seq !== undefined) await settle(world, rule, run, seq);
}

const newRun = (rule: Rule, at: number): RuleRun => ({
  ruleId: rule.id,
  at,
  matches: [],
  isWhole: true,
  outcome: { state: 'searching', cursor: undefined, total: undefined },
  requests: 0,
});

type FoundPage = Awaited<ReturnType<HubSpotClient['findMatching']>>;

/** The run after one more page. The companies are stored: once marked, they are to show at once, offline too. */
async function takeIn({ db, now }: RuleWorld, run: RuleRun, page: FoundPage): Promise<RuleRun> {
  const known = new Set(run.matches);
  await saveCompanies(db, page.items);
  const found = page.items.map(({ id }) => id).filter((id) => !known.has(id));
  const { undecided, removed } = await readUndecided(db, run.ruleId, found);
  await addVerdicts(db, run.ruleId, removed, 'removed', now());
  const matches = [...run.matches, ...undecided.map(({ id }) => id)];
  const before = run.outcome.state === 'searching' ? run.outcome.total : undefined;
  return {
    ...run,
    matches: matches.slice(0, ruleLimits.matches),
    isWhole: page.cursor === undefined && matches.length <= ruleLimits.matches,
    outcome: { state: 'searching', cursor: page.cursor, total: before ?? page.total },
    requests: run.requests + 1,
  };
}

/** Everything was looked at, or as much was found as one run takes in. */
const isSearched = ({ outcome, requests, matches }: RuleRun): boolean =>
  requests > 0 &&
  ((outcome.state === 'searching' && outcome.cursor === undefined) || matches.length >= ruleLimits.matches);

async function settle(world: RuleWorld, rule: Rule, run: RuleRun, seq: number): Promise<void> {
  const { db, now, markMatches } = world;
  // Once more: a run that went on later may hold what was decided meanwhile.
  const { undecided, removed } = await readUndecided(db, rule.id, run.matches);
  await addVerdicts(db, rule.id, removed, 'removed', now());
  const matches = undecided.map(({ id }) => id);
  const end = (outcome: RuleRun['outcome']) => putRuleRun(db, { ...run, matches, outcome }, seq);
  if (matches.length === 0 && run.isWhole) await end({ state: 'nothing' });
  else if (rule.mode === 'propose') await end({ state: 'proposed' });
  else if (matches.length > rule.limit || !run.isWhole) await end({ state: 'asks' });
  else {
    const groupId = `rule:${crypto.randomUUID()}`;
    const decided = await beginMarking(db, seq, { groupId, companyIds: matches, now: now() });
    if (decided) await markMatches(decided);
  }
}

const failed = (run: RuleRun, reason: Failure): RuleRun => ({
  ...run,
  outcome: { state: 'failed', reason },
});

const isPassing = (failure: Failure, now: number): boolean =>
  needsKey(failure) || failure.kind === 'no-permission' || retryAt(failure, 1, now) !== undefined;
