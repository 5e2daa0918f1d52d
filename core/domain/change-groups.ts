import type { Change, PendingChange } from './change.ts';
import { inverseChange } from './overlay-changes.ts';

/** One click: what it changed, how far that is, and whether it was taken back. */
export interface ChangeGroup {
  readonly groupId: string;
  /** The click itself, or the newest undo or redo of it: the group to undo next. */
  readonly latestId: string;
  readonly isUndone: boolean;
  /** As the click made them. */
  readonly changes: readonly Change[];
  /** When the click was, epoch milliseconds. */
  readonly at: number;
  /** How many changes of the latest group reached HubSpot, are on their way, and were refused. */
  readonly delivered: number;
  readonly underWay: number;
  readonly refused: number;
}

type Entry = Pick<PendingChange, 'seq' | 'groupId' | 'change' | 'createdAt'> & {
  readonly state: 'delivered' | 'underWay' | 'refused';
};

const undoPrefix = 'undo:';
/** The group that undoing another one makes, if it has to make any. */
export const undoGroupId = (groupId: string): string => `${undoPrefix}${groupId}`;

/**
 * Pending and delivered changes as the clicks that they came from, newest first. An undo is no click of its own but
 * says of the click that it is undone, and an undo of that undo that it is not. What was taken out of the outbox
 * before HubSpot heard of it leaves no trace.
 */
export function groupChanges(
  pending: readonly PendingChange[],
  delivered: readonly Pick<PendingChange, 'seq' | 'groupId' | 'change' | 'createdAt'>[],
): readonly ChangeGroup[] {
  const entries = new Map<number, Entry>();
  for (const entry of delivered) entries.set(entry.seq, { ...entry, state: 'delivered' });
  for (const entry of pending) {
    if (entry.isWithdrawn) continue;
    const state = entry.delivery.state === 'refused' ? 'refused' : 'underWay';
    // One that is settled in between the two readings is in both.
    if (!entries.has(entry.seq)) entries.set(entry.seq, { ...entry, state });
  }
  const clicks = Map.groupBy(
    [...entries.values()].sort((a, b) => a.seq - b.seq),
    ({ groupId }) => clickOf(groupId),
  );
  return [...clicks].map(([groupId, own]) => toGroup(groupId, own)).sort((a, b) => b.at - a.at);
}

function toGroup(groupId: string, entries: readonly Entry[]): ChangeGroup {
  const levels = entries.map((entry) => undosIn(entry.groupId));
  const top = Math.max(...levels);
  const bottom = Math.min(...levels);
  const latest = entries.filter((entry) => undosIn(entry.groupId) === top);
  const first = entries.filter((entry) => undosIn(entry.groupId) === bottom);
  const count = (state: Entry['state']) => latest.filter((entry) => entry.state === state).length;
  return {
    groupId,
    latestId: latest[0]?.groupId ?? groupId,
    isUndone: top % 2 === 1,
    changes: first.map(({ change }) => (bottom % 2 === 1 ? (inverseChange(change) ?? change) : change)),
    at: Math.min(...entries.map(({ createdAt }) => createdAt)),
    delivered: count('delivered'),
    underWay: count('underWay'),
    refused: count('refused'),
  };
}

function undosIn(groupId: string): number {
  let undos = 0;
  while (groupId.startsWith(undoPrefix, undos * undoPrefix.length)) undos += 1;
  return undos;
}

const clickOf = (groupId: string): string => groupId.slice(undosIn(groupId) * undoPrefix.length);
