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
export const dueChanges = (pending: readonly PendingChange[], now: number): readonly PendingChange[] =>
  firstOfEach(pending)
    .filter(({ delivery }) => dueAtOf(delivery, now) <= now)
    .sort((a, b) => attemptsOf(a) - attemptsOf(b) || a.seq - b.seq);

/** By record, what is to be delivered before all else of it. */
function firstOfEach(pending: readonly PendingChange[]): PendingChange[] {
  const taken = new Set<string>();
  return pending.filter(({ delivery, change }) => {
    if (delivery.state === 'refused' || taken.has(change.companyId)) return false;
    taken.add(change.companyId);
    return true;
  });
}

function dueAtOf(delivery: PendingChange['delivery'], now: number): number {
  if (delivery.state === 'waiting') return delivery.until;
  return delivery.state === 'queued' ? now : Infinity;
}

/** Changes of a company's properties: those of several companies go in one request. */
export const isBatched = ({ type }: PendingChange['change']): boolean =>
  type === 'set-target-account' || type === 'set-recommendation';

/**
 * What to send first of what is due: changes of one kind of property that failed equally often, and ever fewer of those
 * on which HubSpot choked, so that the one it chokes on ends up alone. Other changes go one by one.
 */
export function nextBatch(due: readonly PendingChange[]): readonly PendingChange[] {
  const [first] = due;
  if (!first) return [];
  if (!isBatched(first.change)) return [first];
  const attempts = attemptsOf(first);
  const hasChoked = first.delivery.state === 'waiting' && isAboutRequest(first.delivery.reason);
  const size = hasChoked ? Math.max(1, Math.floor(batchSize / 2 ** attempts)) : batchSize;
  return due
    .filter((entry) => entry.change.type === first.change.type && attemptsOf(entry) === attempts)
    .slice(0, size);
}

/** Whether a failure may be due to what the request held, rather than to the connection or the key. */
export const isAboutRequest = ({ kind }: Failure): boolean =>
  kind === 'server' || kind === 'unreadable' || kind === 'timeout' || kind === 'unexpected';

/** When something in the outbox is next due (epoch ms, `now` for what is due at once); undefined for never. */
export function nextDueAt(pending: readonly PendingChange[], now: number): number | undefined {
  const next = Math.min(...firstOfEach(pending).map(({ delivery }) => dueAtOf(delivery, now)));
  return Number.isFinite(next) ? next : undefined;
}
