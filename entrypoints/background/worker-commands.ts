import { addActivity } from '#core/commands/add-activity.ts';
import { markTargetAccounts } from '#core/commands/mark-target-accounts.ts';
import { setRecommendation } from '#core/commands/set-recommendation.ts';
import { discardChange, retryChange } from '#core/commands/settle-refusal.ts';
import { undoChanges } from '#core/commands/undo-changes.ts';
import type { Outcome, WorkerCommands } from '#core/messaging/worker-commands.ts';
import { unattended } from '#core/platform/log.ts';
import { newestOnly } from '#core/platform/newest-only.ts';
import type { Database } from '#core/storage/database.ts';
import { lookAtFeed } from '#core/storage/feed.ts';
import { loadMoreActivities } from '#core/sync/load-more-activities.ts';
import { loadOverview } from '#core/sync/load-overview.ts';
import { loadPageEvents } from '#core/sync/load-page-events.ts';
import { lookUpCompany } from '#core/sync/look-up-company.ts';
import { matchImport } from '#core/sync/match-import.ts';
import { outboxLock } from '#core/sync/push-outbox.ts';
import { searchCompanies } from '#core/sync/search-companies.ts';
import type { Connections } from './connections.ts';
import { ruleCommands } from './rule-commands.ts';
import type { SyncLoop } from './sync-loop.ts';

const done = { ok: true, value: null } as const;
const noKey = { ok: false, failure: { kind: 'no-key' } } as const;
const now = () => Date.now();

/** The pages' verbs on top of the use cases; whatever throws becomes a failure where messages are served. */
export function createWorkerCommands(connections: Connections, loop: SyncLoop): WorkerCommands {
  const onPortal = async <Value>(
    work: Parameters<typeof connections.withPortal<Outcome<Value>>>[0],
  ): Promise<Outcome<Value>> => (await connections.withPortal(work)) ?? noKey;

  const newestSearch = newestOnly();

  /** A change of the outbox: durable first, then on its way. */
  const change = (command: (db: Database) => Promise<void>): Promise<Outcome<null>> =>
    onPortal(async ({ db }) => {
      await command(db);
      await loop.expectPush();
      unattended('Delivering changes', loop.push());
      return done;
    });

  return {
    connect: ({ key }) => connections.connect(key),
    exploreSample: () => connections.exploreSample(),
    disconnect: async () => {
      await connections.disconnect();
      return done;
    },
    syncNow: async ({ isAsked }) => {
      unattended('Sync on demand', loop.sync(isAsked));
      return done;
    },
    setTargetAccount: ({ groupId, companyIds, value }) =>
      change((db) => markTargetAccounts(db, { groupId, companyIds, value, now: now() })),
    setRecommendation: ({ groupId, companyIds, value }) =>
      change((db) => setRecommendation(db, { groupId, companyIds, value, now: now() })),
    lookForCandidates: async () => {
      unattended('Looking for candidates', loop.look());
      return done;
    },
    addActivity: ({ groupId, companyId, draft }) =>
      change((db) => addActivity(db, { groupId, companyId, draft, now: now() })),
    undo: ({ groupId }) => change((db) => undoChanges(db, { groupId, outboxLock, now: now() })),
    retryChanges: ({ seqs }) => change((db) => retryChange(db, ...seqs)),
    discardChanges: ({ seqs }) => change((db) => discardChange(db, ...seqs)),
    lookAtFeed: async ({ seq }) => {
      await lookAtFeed(await connections.database(), seq);
      return done;
    },
    loadOverview: ({ companyId }) =>
      onPortal(async ({ db, client }) => {
        await loadOverview({ db, client, now }, companyId);
        return done;
      }),
    loadMoreActivities: ({ companyId, kind }) =>
      onPortal(async (portal) => {
        await loadMoreActivities(portal, companyId, kind);
        return done;
      }),
    loadPageEvents: ({ companyId }) =>
      onPortal(async (portal) => {
        await loadPageEvents({ ...portal, now }, companyId);
        return done;
      }),
    lookUpCompany: ({ address }) =>
      onPortal(async (portal) => ({ ok: true, value: await lookUpCompany({ ...portal, now }, address) })),
    searchCompanies: ({ searcher, ...search }) =>
      newestSearch(searcher, (signal) =>
        onPortal(async (portal) => ({ ok: true, value: await searchCompanies(portal, search, signal) })),
      ),
    matchImport: ({ step }) =>
      onPortal(async ({ client }) => ({ ok: true, value: await matchImport(client, step) })),
    ...ruleCommands(connections, loop),
  };
}
