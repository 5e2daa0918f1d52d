import type { Failure } from '#core/domain/failure.ts';
import type { PendingChange } from '#core/domain/change.ts';
import { needsKey, retryAt } from '#core/domain/failure-retry.ts';
import type { HubSpotClient, WriteOutcome } from '#core/hubspot/hubspot-client.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import { withLock } from '#core/platform/locks.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending, setDelivery, settleChanges } from '#core/storage/outbox.ts';

/** HubSpot takes this many records in one batch update. */
const batchSize = 100;

/** Held while changes are on their way, so that undo knows whether it may still take one out. */
export const outboxLock = 'bullseye-outbox';

interface Push {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
}

/**
 * Delivers what is due in the outbox, oldest first, never two changes of one record in one request. Writing a
 * property twice leaves what writing it once leaves, so a change whose answer was lost is simply sent again.
 * Resolves with the time (epoch ms) at which the next waiting change is due, or undefined. Failures of HubSpot
 * end as the entries' delivery state; only storage failures reject.
 */
export const pushOutbox = (push: Push): Promise<number | undefined> =>
  withLock(outboxLock, async () => {
    for (;;) {
      const pending = await readPending(push.db);
      const batch = dueBatch(pending, push.now());
      if (batch.length === 0) return nextDue(pending);
      await deliver(push, batch);
    }
  });

/** First deliverable entry of each record, in order; an entry behind a waiting one of its record waits too. */
export function dueBatch(pending: readonly PendingChange[], now: number): readonly PendingChange[] {
  const taken = new Set<string>();
  const batch: PendingChange[] = [];
  for (const entry of pending) {
    if (entry.delivery.state === 'refused' || taken.has(entry.change.companyId)) continue;
    taken.add(entry.change.companyId);
    if (entry.delivery.state === 'waiting' && entry.delivery.until > now) continue;
    batch.push(entry);
    if (batch.length === batchSize) break;
  }
  return batch;
}

function nextDue(pending: readonly PendingChange[]): number | undefined {
  const times = pending.flatMap(({ delivery }) => (delivery.state === 'waiting' ? [delivery.until] : []));
  return times.length > 0 ? Math.min(...times) : undefined;
}

async function deliver(push: Push, batch: readonly PendingChange[]): Promise<void> {
  let outcomes: readonly WriteOutcome[];
  try {
    outcomes = await push.client.setTargetAccount(batch.map(({ change }) => change));
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    for (const entry of batch) await postpone(push, entry, error.failure);
    return;
  }
  const delivered: PendingChange[] = [];
  const companies = outcomes.flatMap((outcome) => (outcome.state === 'written' ? [outcome.company] : []));
  for (const [position, entry] of batch.entries()) {
    const outcome = outcomes[position];
    if (outcome?.state === 'written') delivered.push(entry);
    else await postpone(push, entry, outcome?.reason ?? notAnswered);
  }
  await settleChanges(push.db, {
    delivered: delivered.map((entry) => entry.seq),
    companies,
    deliveredAt: push.now(),
  });
}

const notAnswered: Failure = { kind: 'unreadable', message: 'HubSpot did not answer for this record.' };

/** Tries again later where that can help, waits for a key where that is what is missing, else refuses. */
async function postpone(push: Push, entry: PendingChange, reason: Failure): Promise<void> {
  const attempts = entry.delivery.state === 'waiting' ? entry.delivery.attempts + 1 : 1;
  const until = needsKey(reason) ? Number.MAX_SAFE_INTEGER : retryAt(reason, attempts, push.now());
  const delivery =
    until === undefined
      ? ({ state: 'refused', reason } as const)
      : ({ state: 'waiting', until, attempts, reason } as const);
  await setDelivery(push.db, [entry.seq], delivery);
}
