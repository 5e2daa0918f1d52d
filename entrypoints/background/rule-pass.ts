import { markRunMatches } from '#core/commands/mark-run-matches.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import { log } from '#core/platform/log.ts';
import type { StoredRuleRun } from '#core/storage/rule-runs.ts';
import type { RuleWorld } from '#core/sync/run-rule.ts';
import { runRules } from '#core/sync/run-rules.ts';
import type { Connections } from './connections.ts';

const now = () => Date.now();

type ConnectedPortal = Pick<RuleWorld, 'db' | 'client'>;

/** One pass over the rules, or over one of them. Resolves with whether something is to be delivered. */
export async function passOverRules({ db, client }: ConnectedPortal, ruleId?: string): Promise<boolean> {
  let isMarked = false;
  const markMatches = async (run: StoredRuleRun) => {
    await markRunMatches(db, run, now());
    isMarked = true;
  };
  await runRules({ db, client, now, markMatches }, ruleId);
  return isMarked;
}

/** As `passOverRules`, where HubSpot may be out of reach: then the rules wait for the next sync. */
export async function runRulesOn(connections: Connections): Promise<boolean> {
  try {
    return (await connections.withPortal((portal) => passOverRules(portal))) ?? false;
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    log.info(`Rules wait: ${error.failure.kind}`);
    return false;
  }
}
