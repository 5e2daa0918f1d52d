import type { Failure } from '#core/domain/failure.ts';
import type { PendingChange } from '#core/domain/change.ts';
import { needsKey } from '#core/domain/failure-retry.ts';
import type { HubSpotClient, WriteOutcome } from '#core/hubspot/hubspot-client.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import { withLock } from '#core/platform/locks.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending, setDelivery, settleChanges } from '#core/storage/outbox.ts';
import { attemptsOf, dueChanges, isAboutRequest, nextBatch } from './due-changes.ts';
import { tryAgainAt } from './try-again-at.ts';

/** Held while changes are on their way, so that undo knows whether it may still take one out. */
export const outboxLock = 'bullseye-outbox';

interface Push {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
}

/**
 * Delivers what is due in the outbox, never two changes of one record in one request. Writing a property twice
 * leaves what writing it once leaves, so a change whose answer was lost is simply sent again. Failures of HubSpot
 * end as the entries' delivery state; only storage failures reject.
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
  await noteSending(push, batch);
  let outcomes: readonly WriteOutcome[];
  try {
    outcomes = await push.client.setTargetAccount(batch.map(({ change }) => change));
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    // What is wrong with the connection or the key is wrong for every change.
    await postpone(push, isAboutRequest(error.failure) ? batch : due, error.failure);
    return false;
  }
  const written: PendingChange[] = [];
  for (const [position, entry] of batch.entries()) {
    const outcome = outcomes[position];
    if (outcome?.state === 'written') written.push(entry);
    else await postpone(push, [entry], outcome?.reason ?? notAnswered);
  }
  await settleChanges(push.db, {
    delivered: written.map((entry) => entry.seq),
    companies: outcomes.flatMap((outcome) => (outcome.state === 'written' ? [outcome.company] : [])),
    deliveredAt: push.now(),
  });
  return true;
}

/** Durable before the request: should the worker die now, undo must not take for unsent what HubSpot has. */
async function noteSending(push: Push, batch: readonly PendingChange[]): Promise<void> {
  const unsent = batch.filter(({ delivery }) => delivery.state === 'queued' && !delivery.wasSent);
  if (unsent.length === 0) return;
  await setDelivery(
    push.db,
    unsent.map(({ seq }) => seq),
    { state: 'queued', wasSent: true },
  );
}

const notAnswered: Failure = { kind: 'unreadable', message: 'HubSpot did not answer for this record.' };

/** Tries again later where that can help, waits for a key where that is what is missing, else refuses. */
async function postpone(push: Push, entries: readonly PendingChange[], reason: Failure): Promise<void> {
  const byAttempts = Map.groupBy(entries, (entry) => attemptsOf(entry) + 1);
  for (const [attempts, group] of byAttempts) {
    const until = waitUntil(reason, attempts, push.now());
    await setDelivery(
      push.db,
      group.map(({ seq }) => seq),
      until === undefined ? { state: 'refused', reason } : { state: 'waiting', until, attempts, reason },
    );
  }
}

function waitUntil(reason: Failure, attempts: number, now: number): number | undefined {
  // A permission that was taken back may be given again, as a key may; nothing is wrong with the change.
  if (needsKey(reason) || reason.kind === 'no-permission') return Infinity;
  return tryAgainAt(reason, attempts, now);
}
