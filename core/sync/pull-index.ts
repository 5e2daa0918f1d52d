import type { Checkpoint } from '#core/domain/checkpoint.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { SyncState } from '#core/domain/sync-state.ts';
import type { HubSpotClient, Page } from '#core/hubspot/hubspot-client.ts';
import type { Database } from '#core/storage/database.ts';
import {
  accountsNotSeen,
  beginPull,
  finishPull,
  readCheckpoint,
  savePulledAccounts,
  savePulledDeals,
  savePulledEngagements,
  saveStep,
} from '#core/storage/pull.ts';
import { saveOwners, savePipelines, savePortal } from '#core/storage/reference.ts';
import { appendSetAside, readSetAside } from '#core/storage/set-aside.ts';

/** A pull that was interrupted longer ago than this starts anew: its first pages are too old to stand. */
const resumableMs = 30 * 60_000;

interface Pull {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
  /** Whether engagement of contacts without a legal basis is left out. */
  readonly gdpr: boolean;
  readonly onProgress: (state: SyncState) => Promise<void>;
}

type Next = Checkpoint | undefined;

/**
 * Pulls the index whole, so that accounts unmarked, merged or deleted elsewhere are seen too. Every page is
 * committed with its checkpoint in one transaction: killed anywhere, the next call goes on from there, and
 * until the last step the previous index stands. Rejects with `HubSpotError` or a storage failure.
 */
export async function pullIndex(pull: Pull): Promise<void> {
  let checkpoint: Next = await resumable(pull);
  if (!checkpoint) {
    checkpoint = firstCheckpoint(pull);
    await beginPull(pull.db, checkpoint);
  }
  while (checkpoint) {
    await pull.onProgress(progressOf(checkpoint));
    checkpoint = await steps[checkpoint.step](pull, checkpoint);
  }
}

const steps: Record<Checkpoint['step'], (pull: Pull, at: Checkpoint) => Promise<Next>> = {
  portal: async (pull, at) => {
    await savePortal(pull.db, await pull.client.readPortal());
    return advance(pull, at, 'owners');
  },

  owners: async (pull, at) => {
    const [owners, pipelines] = await Promise.all([pull.client.readOwners(), pull.client.readPipelines()]);
    await saveOwners(pull.db, owners.items);
    await savePipelines(pull.db, pipelines.items);
    await report(pull, [...owners.setAside, ...pipelines.setAside]);
    return advance(pull, at, 'accounts');
  },

  accounts: async (pull, at) => {
    const page = await pull.client.readTargetAccounts(at.cursor);
    const next = following(at, page, 'deals');
    await savePulledAccounts(pull.db, page.items, page.setAside, next);
    return next;
  },

  deals: async (pull, at) => {
    const page = await pull.client.readOpenDeals(at.cursor);
    const next = following(at, page, at.gdpr ? 'engagement' : 'saving');
    await savePulledDeals(pull.db, page.items, page.setAside, next);
    return next;
  },

  engagement: async (pull, at) => {
    const page = await pull.client.readLawfulEngagements(at.cursor);
    const next = following(at, page, 'saving');
    await report(pull, page.setAside);
    await savePulledEngagements(pull.db, page.items, next);
    return next;
  },

  // The search index lags, so what it did not show is read by id before it leaves the index.
  saving: async (pull, at) => {
    const unseen = await accountsNotSeen(pull.db, at.pullId);
    const truth = await pull.client.readCompanies(unseen);
    await report(pull, truth.setAside);
    await finishPull(pull.db, {
      pullId: at.pullId,
      gdpr: at.gdpr,
      companies: truth.companies,
      missing: truth.missing,
      completedAt: pull.now(),
    });
    return undefined;
  },
};

async function resumable(pull: Pull): Promise<Next> {
  const found = await readCheckpoint(pull.db);
  if (!found || found.gdpr !== pull.gdpr) return undefined;
  return pull.now() - found.startedAt < resumableMs ? found : undefined;
}

const firstCheckpoint = (pull: Pull): Checkpoint => ({
  pullId: crypto.randomUUID(),
  startedAt: pull.now(),
  step: 'portal',
  cursor: undefined,
  done: 0,
  total: undefined,
  gdpr: pull.gdpr,
});

async function advance(pull: Pull, at: Checkpoint, step: Checkpoint['step']): Promise<Checkpoint> {
  const next: Checkpoint = { ...at, step, cursor: undefined, done: 0, total: undefined };
  await saveStep(pull.db, next);
  return next;
}

function following(at: Checkpoint, page: Page<unknown>, afterwards: Checkpoint['step']): Checkpoint {
  if (page.cursor === undefined) {
    return { ...at, step: afterwards, cursor: undefined, done: 0, total: undefined };
  }
  // A page past the 10,000 cap counts only what is left; the first total is the whole.
  const total = at.total ?? page.total;
  return { ...at, cursor: page.cursor, done: at.done + page.items.length, total };
}

const progressOf = (at: Checkpoint): SyncState => ({
  state: 'syncing',
  since: at.startedAt,
  step: at.step,
  done: at.done,
  total: at.total,
});

/** A step may run twice, and an account whose page could not be read is asked for again: each counts once. */
async function report(pull: Pull, setAside: readonly SetAside[]): Promise<void> {
  if (setAside.length === 0) return;
  const known = new Set((await readSetAside(pull.db)).map(identify));
  const fresh = setAside.filter((record) => !known.has(identify(record)));
  if (fresh.length > 0) await appendSetAside(pull.db, fresh);
}

const identify = ({ objectType, recordId, property, reason }: SetAside): string =>
  JSON.stringify([objectType, recordId ?? reason, property]);
