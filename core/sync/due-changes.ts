import type { PendingChange } from '#core/domain/change.ts';
import type { Failure } from '#core/domain/failure.ts';

/** HubSpot takes this many records in one batch update. */
const batchSize = 100;

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

/**
 * What to send first of what is due: changes that failed equally often, and ever fewer of those on which HubSpot
 * choked, so that the one it chokes on ends up alone.
 */
export function nextBatch(due: readonly PendingChange[]): readonly PendingChange[] {
  const [first] = due;
  if (!first) return [];
  const attempts = attemptsOf(first);
  const hasChoked = first.delivery.state === 'waiting' && isAboutRequest(first.delivery.reason);
  const size = hasChoked ? Math.max(1, Math.floor(batchSize / 2 ** attempts)) : batchSize;
  return due.filter((entry) => attemptsOf(entry) === attempts).slice(0, size);
}

/** Whether a failure may be due to what the request held, rather than to the connection or the key. */
export const isAboutRequest = ({ kind }: Failure): boolean =>
  kind === 'server' || kind === 'unreadable' || kind === 'timeout' || kind === 'unexpected';

/** When something in the outbox is next due (epoch ms, `now` for what is due at once); undefined for never. */
export function nextDueAt(pending: readonly PendingChange[], now: number): number | undefined {
  const times = pending.flatMap(({ delivery }) =>
    delivery.state === 'queued' ? [now] : delivery.state === 'waiting' ? [delivery.until] : [],
  );
  const next = Math.min(...times);
  return Number.isFinite(next) ? next : undefined;
}
