import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { discardChange, retryChange } from '#core/commands/settle-refusal.ts';
import { undoChanges } from '#core/commands/undo-changes.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import { loadOverview } from '#core/sync/load-overview.ts';
import { lookUpCompany } from '#core/sync/look-up-company.ts';
import { outboxLock } from '#core/sync/push-outbox.ts';
import type { Connections } from './connections.ts';
import type { SyncLoop } from './sync-loop.ts';

const done = { ok: true, value: null } as const;
const noKey = { ok: false, failure: { kind: 'no-key' } } as const;

/** The pages' verbs on top of the use cases; whatever throws becomes a failure where messages are served. */
export function createWorkerCommands(connections: Connections, loop: SyncLoop): WorkerCommands {
  const afterChange = async () => {
    await loop.expectPush();
    void loop.push();
    return done;
  };
  return {
    connect: ({ key }) => connections.connect(key),
    exploreSample: () => connections.exploreSample(),
    disconnect: async () => {
      await connections.disconnect();
      return done;
    },
    syncNow: async () => {
      void loop.sync();
      return done;
    },
    setTargetAccount: async ({ groupId, companyIds, value }) => {
      await markTargetAccounts(await connections.database(), { groupId, companyIds, value, now: Date.now() });
      return afterChange();
    },
    undo: async ({ groupId }) => {
      await undoChanges(await connections.database(), { groupId, outboxLock, now: Date.now() });
      return afterChange();
    },
    retryChange: async ({ seq }) => {
      await retryChange(await connections.database(), seq);
      return afterChange();
    },
    discardChange: async ({ seq }) => {
      await discardChange(await connections.database(), seq);
      return done;
    },
    loadOverview: async ({ companyId }) => {
      const session = await connections.session();
      if (!session) return noKey;
      await loadOverview({ db: await connections.database(), client: session.client }, companyId);
      return done;
    },
    lookUpCompany: async ({ address }) => {
      const session = await connections.session();
      if (!session) return noKey;
      const found = await lookUpCompany(
        { db: await connections.database(), client: session.client },
        address,
      );
      return { ok: true, value: found };
    },
  };
}
