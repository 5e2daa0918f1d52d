import { signal } from '@preact/signals';
import { RulesPage } from '#components/rules/rules-page.tsx';
import type { RulesVerbs } from '#components/rules/rules-verbs.ts';
import type { Failure } from '#core/domain/failure.ts';
import { recordAddress } from '#core/domain/record-address.ts';
import { live } from '#core/live/live.ts';
import { workerCommands } from '#core/messaging/send-command.ts';
import { unattended } from '#core/platform/log.ts';
import { subscribe } from '#core/platform/notices.ts';
import { readRulesPage } from '#core/read-models/read-rules.ts';
import { minuteClock } from '../page/minute-clock.ts';
import { openTab } from '../page/open-tab.ts';
import { pageDatabase } from '../page/page-database.ts';
import type { PageContext } from '../page/start-page.tsx';

/** The rules page on top of the worker's commands and the local copy. */
export function composeRules({ life }: PageContext) {
  const database = pageDatabase();
  const commands = workerCommands();
  const model = live(
    async () => readRulesPage(await database()),
    ['rules', 'accounts', 'outbox', 'connection'],
    life,
  );
  const propertiesFailure = signal<Failure | undefined>(undefined);

  const verbs: RulesVerbs = {
    loadProperties: async () => {
      propertiesFailure.value = undefined;
      const outcome = await commands.loadCompanyProperties({});
      if (!outcome.ok) propertiesFailure.value = outcome.failure;
      return outcome;
    },
    save: (rule) => commands.saveRule({ rule }),
    switchRule: (ruleId, isOn) => commands.switchRule({ ruleId, isOn }),
    remove: (ruleId) => commands.deleteRule({ ruleId }),
    runNow: (ruleId) => commands.runRuleNow({ ruleId }),
    preview: (clauses) => commands.previewRule({ clauses }),
    confirm: async (seq) => {
      const groupId = crypto.randomUUID();
      return { groupId, outcome: await commands.confirmRuleRun({ seq, groupId }) };
    },
    select: async (companyIds) => {
      const groupId = crypto.randomUUID();
      return { groupId, outcome: await commands.setTargetAccount({ groupId, companyIds, value: true }) };
    },
    dismiss: (ruleId, companyIds, isDismissed) =>
      commands.dismissMatches({ ruleId, companyIds, isDismissed }),
    undo: (groupId) => commands.undo({ groupId }),
    openRecord: (companyId) => {
      const portal = model.value.value?.portal;
      if (portal) openTab(recordAddress(portal, companyId));
    },
    openOptions: () => openTab('/options.html'),
    newId: () => crypto.randomUUID(),
  };

  const load = () => unattended('Reading company properties', verbs.loadProperties());
  load();
  subscribe((topic) => {
    if (topic === 'connection') load();
  }, life);
  return (
    <RulesPage
      model={model.value}
      propertiesFailure={propertiesFailure}
      verbs={verbs}
      now={minuteClock(life)}
    />
  );
}
