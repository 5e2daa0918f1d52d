import type { Activity } from './activity.ts';
import type { ActivityId, OwnerId } from './ids.ts';
import { textAsHtml } from './text-as-html.ts';

export const draftKinds = ['note', 'task', 'call'] as const;
/** The activities that can be written here. */
export type DraftKind = (typeof draftKinds)[number];

/** `hs_task_type`. */
export const taskTypes = ['TODO', 'CALL', 'EMAIL'] as const;
export type TaskType = (typeof taskTypes)[number];

/** `hs_task_priority`. */
export const taskPriorities = ['NONE', 'LOW', 'MEDIUM', 'HIGH'] as const;
export type TaskPriority = (typeof taskPriorities)[number];

/** `hs_call_disposition`: the outcomes that every portal has. */
export const callOutcomes = [
  'CONNECTED',
  'LEFT_VOICEMAIL',
  'LEFT_LIVE_MESSAGE',
  'NO_ANSWER',
  'BUSY',
  'WRONG_NUMBER',
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const callDirections = ['outbound', 'inbound'] as const;
export type CallDirection = (typeof callDirections)[number];

interface Draft {
  /** Whose activity it is in HubSpot. */
  readonly ownerId?: OwnerId | undefined;
}

export interface NoteDraft extends Draft {
  readonly kind: 'note';
  /** Plain text with `\n` line breaks. */
  readonly body: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface TaskDraft extends Draft {
  readonly kind: 'task';
  readonly title: string;
  readonly body?: string | undefined;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  readonly taskType: TaskType;
  readonly priority: TaskPriority;
}

export interface CallDraft extends Draft {
  readonly kind: 'call';
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  /** When it took place, epoch milliseconds. */
  readonly at: number;
  readonly outcome: CallOutcome;
  readonly direction: CallDirection;
  readonly durationMs?: number | undefined;
}

/** An activity with a company that a person wrote here and that HubSpot does not have yet. */
export type ActivityDraft = NoteDraft | TaskDraft | CallDraft;

/** HubSpot takes as much in one property. */
export const longestText = 65_536;
const longestCallMs = 24 * 3_600_000;
/** Clocks differ a little: what a person calls now may be ahead of ours. */
const nowSlackMs = 60_000;

export type DraftField = 'title' | 'body' | 'at' | 'durationMs';
/** Why a draft can't be saved, at the field that needs another value; `at` is a task's due time as well. */
export interface DraftProblem {
  readonly field: DraftField;
  readonly problem: 'empty' | 'too-long' | 'not-a-time' | 'in-the-future' | 'not-a-duration';
}

/**
 * What keeps a draft from being saved, in the order of its fields; nothing where it can be. A note needs text, a
 * task a title and a due time; a call lies in the past. A text counts with the markup that HubSpot keeps it with.
 */
export function draftProblems(draft: ActivityDraft, now: number): readonly DraftProblem[] {
  const problems: DraftProblem[] = [];
  const check = (field: DraftField, problem: DraftProblem['problem'], is: boolean) => {
    if (is && !problems.some((other) => other.field === field)) problems.push({ field, problem });
  };
  const { title, body, at } = essenceOf(draft);
  check('title', 'empty', draft.kind === 'task' && title.trim() === '');
  check('title', 'too-long', title.length > longestText);
  check('body', 'empty', draft.kind === 'note' && body.trim() === '');
  check('body', 'too-long', textAsHtml(body).length > longestText);
  check('at', 'not-a-time', !Number.isFinite(at) || Math.abs(at) > 8.64e15);
  check('at', 'in-the-future', draft.kind === 'call' && at > now + nowSlackMs);
  const duration = draft.kind === 'call' ? (draft.durationMs ?? 0) : 0;
  check('durationMs', 'not-a-duration', !(duration >= 0 && duration <= longestCallMs));
  return problems;
}

/** What tells one draft from another of its kind: `at` is a task's due time. */
export function essenceOf(draft: ActivityDraft): {
  readonly title: string;
  readonly body: string;
  readonly at: number;
} {
  const title = draft.kind === 'note' ? '' : (draft.title ?? '');
  return { title, body: draft.body ?? '', at: draft.kind === 'task' ? draft.dueAt : draft.at };
}

/** The activity that HubSpot will have of a draft. */
export function draftedActivity(draft: ActivityDraft, id: ActivityId): Activity {
  const { title, body, at } = essenceOf(draft);
  const isCall = draft.kind === 'call';
  const isTask = draft.kind === 'task';
  return {
    id,
    kind: draft.kind,
    at,
    endAt: undefined,
    title: title || undefined,
    body: body || undefined,
    direction: isCall ? draft.direction : undefined,
    status: isCall ? draft.outcome : isTask ? 'NOT_STARTED' : undefined,
    durationMs: isCall ? draft.durationMs : undefined,
    priority: isTask ? draft.priority : undefined,
    ownerId: draft.ownerId,
    createdByUserId: undefined,
    attendeeOwnerIds: [],
    participants: [],
    isSequence: false,
  };
}
