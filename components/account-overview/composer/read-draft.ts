import {
  type ActivityDraft,
  callDirections,
  callOutcomes,
  type DraftKind,
  taskPriorities,
  taskTypes,
} from '#core/domain/activity-draft.ts';
import { brandId, type OwnerId } from '#core/domain/ids.ts';
import type { DraftText, DraftTextField } from '#core/domain/kept-drafts.ts';
import { dueTime, localDateTime } from './due-presets.ts';

/** A text with every field filled. */
export type FilledText = Readonly<Record<DraftTextField, string>>;

interface Writing {
  /** When the form was opened, epoch milliseconds. */
  readonly openedAt: number;
  /** *I am*. */
  readonly me: OwnerId | undefined;
}

/** What the fields show: as typed, else what is most likely meant. */
export function filledText(kind: DraftKind, text: DraftText, { openedAt, me }: Writing): FilledText {
  return {
    title: '',
    body: '',
    at: kind === 'task' ? dueTime('tomorrow', openedAt) : localDateTime(openedAt),
    taskType: 'TODO',
    priority: 'NONE',
    ownerId: me ?? '',
    outcome: 'CONNECTED',
    direction: 'outbound',
    minutes: '',
    ...text,
  };
}

/**
 * The activity that the fields describe, right or wrong: a field that says nothing of use becomes NaN. A note is of
 * the present moment, `now`; who writes a note or calls is the person.
 */
export function readDraft(
  kind: DraftKind,
  text: FilledText,
  { now, me }: { readonly now: number; readonly me: OwnerId | undefined },
): ActivityDraft {
  const body = text.body.replace(/\r\n?/g, '\n').trim();
  const title = text.title.trim();
  const at = new Date(text.at).getTime();
  switch (kind) {
    case 'note':
      return { kind, body, at: now, ownerId: me };
    case 'task':
      return {
        kind,
        title,
        body: body || undefined,
        dueAt: at,
        taskType: oneOf(taskTypes, text.taskType),
        priority: oneOf(taskPriorities, text.priority),
        ownerId: text.ownerId === '' ? undefined : brandId(text.ownerId),
      };
    case 'call':
      return {
        kind,
        title: title || undefined,
        body: body || undefined,
        at,
        outcome: oneOf(callOutcomes, text.outcome),
        direction: oneOf(callDirections, text.direction),
        durationMs: minutesOf(text.minutes),
        ownerId: me,
      };
  }
}

/** A choice that is none of these any more gives way to the first. */
const oneOf = <Value extends string>(values: readonly [Value, ...(readonly Value[])], text: string): Value =>
  values.find((value) => value === text) ?? values[0];

function minutesOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return undefined;
  return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 60_000) : Number.NaN;
}
