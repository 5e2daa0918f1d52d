import type { Company } from '#core/domain/company.ts';
import type { CompanyProfile } from '#core/domain/company-profile.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { Change, PendingChange, SetRecommendation, SetTargetAccount } from '#core/domain/change.ts';
import type { HubSpotClient, WriteOutcome } from '#core/hubspot/hubspot-client.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import { withLock } from '#core/platform/locks.ts';
import { readCandidatePass } from '#core/storage/candidates.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending, settleChanges } from '#core/storage/outbox.ts';
import { deliverArchiving, deliverCreation, type Entry } from './deliver-activity.ts';
import { dueChanges, isAboutRequest, isBatched, nextBatch } from './due-changes.ts';
import { noteSending } from './note-sending.ts';
import { postpone } from './postpone.ts';

/** Held while changes are on their way, so that undo knows whether it may still take one out. */
export const outboxLock = 'bullseye-outbox';

interface Push {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
}

/**
 * Delivers what is due in the outbox, never two changes of one record in one request. Writing a property or
 * archiving a record twice leaves what doing it once leaves, so such a change whose answer was lost is simply sent
 * again; a creation is looked for first. Failures of HubSpot end as the entries' delivery state; only storage
 * failures reject.
 */
export const pushOutbox = (push: Push): Promise<void> =>
  withLock(outboxLock, async () => {
    for (;;) {
      const due = dueChanges(await readPending(push.db), push.now());
      if (due.length === 0 || !(await deliver(push, due))) return;
    }
  });

/** Sends the first of what is due. Resolves with whether it makes sense to go on with the rest now. */
async function deliver(push: Push, due: readonly PendingChange[]): Promise<boolean> {
  const batch = nextBatch(due);
  try {
    const [first] = batch;
    if (first && isOf('create-activity', first)) await deliverCreation(push, first);
    else if (first && isOf('archive-activity', first)) await deliverArchiving(push, first);
    else if (first && isOf('set-recommendation', first))
      await deliverDecisions(push, batch.filter(isDecision));
    else await deliverTargets(push, batch.filter(isTarget));
    return true;
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    const { failure } = error;
    await postpone(push.db, concernedBy(failure, batch, due), failure, push.now());
    return isAboutKind(failure) || isAboutRecord(failure);
  }
}

/** Which of what is due would fail likewise. */
function concernedBy(
  failure: Failure,
  batch: readonly PendingChange[],
  due: readonly PendingChange[],
): readonly PendingChange[] {
  const change = batch[0]?.change;
  if (isAboutRequest(failure) || (isAboutRecord(failure) && change && !isBatched(change))) return batch;
  // What is wrong with the connection or the key is wrong for every change.
  const isGeneral = !isAboutKind(failure) && !isAboutRecord(failure);
  return isGeneral ? due : due.filter((entry) => entry.change.type === change?.type);
}

const isAboutKind = ({ kind }: Failure): boolean => kind === 'missing-scopes' || kind === 'forbidden';
const isAboutRecord = ({ kind }: Failure): boolean => kind === 'refused' || kind === 'not-found';

const isOf = <Type extends Change['type']>(
  type: Type,
  entry: PendingChange,
): entry is Entry<Extract<Change, { type: Type }>> => entry.change.type === type;

const isTarget = (entry: PendingChange): entry is Entry<SetTargetAccount> =>
  isOf('set-target-account', entry);

const isDecision = (entry: PendingChange): entry is Entry<SetRecommendation> =>
  isOf('set-recommendation', entry);

/** Writes *Target account* of several companies. Rejects with `HubSpotError`. */
async function deliverTargets(push: Push, batch: readonly Entry<SetTargetAccount>[]): Promise<void> {
  await noteSending(push.db, batch);
  const outcomes = await push.client.setTargetAccount(batch.map(({ change }) => change));
  await settle(push, batch, outcomes);
}

/** Writes what was decided about several companies, likewise. */
async function deliverDecisions(push: Push, batch: readonly Entry<SetRecommendation>[]): Promise<void> {
  await noteSending(push.db, batch);
  const score = (await readCandidatePass(push.db))?.score;
  const outcomes = await push.client.setRecommendation(
    batch.map(({ change }) => change),
    score ? [score.property] : [],
  );
  await settle(push, batch, outcomes);
}

async function settle(
  push: Push,
  batch: readonly PendingChange[],
  outcomes: readonly WriteOutcome<{ company: Company; profile?: CompanyProfile }>[],
): Promise<void> {
  const written: PendingChange[] = [];
  for (const [position, entry] of batch.entries()) {
    const outcome = outcomes[position];
    if (outcome?.state === 'written') written.push(entry);
    else await postpone(push.db, [entry], outcome?.reason ?? notAnswered, push.now());
  }
  await settleChanges(push.db, {
    delivered: written.map((entry) => entry.seq),
    companies: outcomes.flatMap((outcome) => (outcome.state === 'written' ? [outcome.company] : [])),
    profiled: outcomes.flatMap((outcome) =>
      outcome.state === 'written' && outcome.profile
        ? [{ company: outcome.company, profile: outcome.profile }]
        : [],
    ),
    deliveredAt: push.now(),
  });
}

const notAnswered: Failure = { kind: 'unreadable', message: 'HubSpot did not answer for this record.' };
