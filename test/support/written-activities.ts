import type { ActivityDraft } from '#core/domain/activity-draft.ts';
import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';

const minute = 60_000;

/** A draft of each kind with everything in it, told from others by `word`. */
export const draftOf = (kind: ActivityDraft['kind'], word: string, at: number): ActivityDraft => {
  const body = `${word} <b>& "so on"</b>\n  second line: https://example.com/a?b=1&c=2`;
  switch (kind) {
    case 'note':
      return { kind, body, at };
    case 'task':
      return {
        kind,
        title: `${word} <title>`,
        body,
        dueAt: at + 60 * minute,
        taskType: 'CALL',
        priority: 'HIGH',
      };
    case 'call':
      return {
        kind,
        title: word,
        body,
        at: at - 5 * minute,
        outcome: 'NO_ANSWER',
        direction: 'outbound',
        durationMs: 90_000,
      };
  }
};

/** The activities that were written to a portal since this was called, archived ones apart. */
export function activitiesSince(portal: SamplePortal) {
  const before = new Set([...portal.records.activities, ...portal.records.archived].map(({ id }) => id));
  const isNew = ({ id }: { readonly id: string }) => !before.has(id);
  return {
    present: () => portal.records.activities.filter(isNew),
    archived: () => portal.records.archived.filter(isNew),
  };
}
