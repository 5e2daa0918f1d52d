import type { PendingChange } from '#core/domain/change.ts';

/** HubSpot takes this many records in one batch update. */
export const batchSize = 100;

/** How often delivering this change has failed. */
export const attemptsOf = ({ delivery }: PendingChange): number =>
  delivery.state === 'waiting' ? delivery.attempts : 0;

/**
 * The first deliverable change of each record: a change behind a waiting one of its record waits too. Those that
 * failed least often come first, so that one which HubSpot chokes on holds up nobody else; then by arrival.
 */
export function dueChanges(pending: readonly PendingChange[], now: number): readonly PendingChange[] {
  const taken = new Set<string>();
  const due: PendingChange[] = [];
  for (const entry of pending) {
    if (entry.delivery.state === 'refused' || taken.has(entry.change.companyId)) continue;
    taken.add(entry.change.companyId);
    if (entry.delivery.state === 'queued' || entry.delivery.until <= now) due.push(entry);
  }
  return due.sort((a, b) => attemptsOf(a) - attemptsOf(b) || a.seq - b.seq);
}

/** When something in the outbox is next due (epoch ms, `now` for what is due at once); undefined for never. */
export function nextDueAt(pending: readonly PendingChange[], now: number): number | undefined {
  const times = pending.flatMap(({ delivery }) =>
    delivery.state === 'queued' ? [now] : delivery.state === 'waiting' ? [delivery.until] : [],
  );
  const next = Math.min(...times);
  return Number.isFinite(next) ? next : undefined;
}
