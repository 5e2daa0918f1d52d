import type { PendingChange } from '#core/domain/change.ts';
import type { Failure } from '#core/domain/failure.ts';
import { needsKey } from '#core/domain/failure-retry.ts';
import type { Database } from '#core/storage/database.ts';
import { setDelivery } from '#core/storage/outbox.ts';
import { attemptsOf } from './due-changes.ts';
import { tryAgainAt } from './try-again-at.ts';

/**
 * Tries again later where that can help, waits for a key where that is what is missing, else refuses. `now` is epoch
 * milliseconds.
 */
export async function postpone(
  db: Database,
  entries: readonly PendingChange[],
  reason: Failure,
  now: number,
): Promise<void> {
  const byAttempts = Map.groupBy(entries, (entry) => attemptsOf(entry) + 1);
  for (const [attempts, group] of byAttempts) {
    const until = waitUntil(reason, attempts, now);
    await setDelivery(
      db,
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
