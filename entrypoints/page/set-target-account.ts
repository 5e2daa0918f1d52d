import type { IndexVerbs } from '#components/target-accounts/index-verbs.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';

/** Marks or unmarks companies as one click, whose group it tells. */
export const setTargetAccount =
  (commands: Pick<WorkerCommands, 'setTargetAccount'>): IndexVerbs['setTargetAccount'] =>
  async (companyIds, value) => {
    const groupId = crypto.randomUUID();
    return { groupId, outcome: await commands.setTargetAccount({ groupId, companyIds, value }) };
  };
