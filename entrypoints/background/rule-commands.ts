import { confirmRuleRun } from '#core/commands/confirm-rule-run.ts';
import { deleteRule } from '#core/commands/delete-rule.ts';
import { dismissMatches } from '#core/commands/dismiss-matches.ts';
import { saveRule, switchRule } from '#core/commands/save-rule.ts';
import type { Outcome, WorkerCommands } from '#core/messaging/worker-commands.ts';
import { unattended } from '#core/platform/log.ts';
import { previewRule } from '#core/sync/preview-rule.ts';
import { refreshCompanyProperties } from '#core/sync/refresh-company-properties.ts';
import type { Connections } from './connections.ts';
import { passOverRules } from './rule-pass.ts';
import type { SyncLoop } from './sync-loop.ts';

type RuleCommands = Pick<
  WorkerCommands,
  | 'loadCompanyProperties'
  | 'saveRule'
  | 'switchRule'
  | 'deleteRule'
  | 'previewRule'
  | 'runRuleNow'
  | 'confirmRuleRun'
  | 'dismissMatches'
>;

const done = { ok: true, value: null } as const;
const noKey = { ok: false, failure: { kind: 'no-key' } } as const;
const now = () => Date.now();

/** The verbs about rules on top of the use cases. */
export function ruleCommands(connections: Connections, loop: SyncLoop): RuleCommands {
  const onPortal = async <Value>(
    work: Parameters<typeof connections.withPortal<Outcome<Value>>>[0],
  ): Promise<Outcome<Value>> => (await connections.withPortal(work)) ?? noKey;

  const deliver = async () => {
    await loop.expectPush();
    unattended('Delivering what a rule marked', loop.push());
  };

  return {
    loadCompanyProperties: () =>
      onPortal(async (portal) => {
        await refreshCompanyProperties({ ...portal, now });
        return done;
      }),
    saveRule: ({ rule }) =>
      onPortal(async ({ db }) => {
        await saveRule(db, rule);
        return done;
      }),
    switchRule: (input) =>
      onPortal(async ({ db }) => {
        await switchRule(db, input);
        return done;
      }),
    deleteRule: ({ ruleId }) =>
      onPortal(async ({ db }) => ({ ok: true, value: await deleteRule(db, ruleId) })),
    previewRule: ({ clauses }) =>
      onPortal(async (portal) => ({ ok: true, value: await previewRule({ ...portal, now }, clauses) })),
    runRuleNow: ({ ruleId }) =>
      onPortal(async (portal) => {
        if (await passOverRules(portal, ruleId)) await deliver();
        return done;
      }),
    confirmRuleRun: (input) =>
      onPortal(async ({ db }) => {
        await confirmRuleRun(db, { ...input, now: now() });
        await deliver();
        return done;
      }),
    dismissMatches: (input) =>
      onPortal(async ({ db }) => {
        await dismissMatches(db, { ...input, now: now() });
        return done;
      }),
  };
}
