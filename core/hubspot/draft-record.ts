import { type ActivityDraft, type DraftKind, essenceOf } from '#core/domain/activity-draft.ts';
import { textAsHtml } from '#core/domain/text-as-html.ts';
import { callDisposition } from './call-outcome.ts';
import type { ActivityType } from './map-activity.ts';

interface DraftRecord {
  readonly type: ActivityType;
  /** Towards the company; HubSpot's own number (category HUBSPOT_DEFINED). */
  readonly associationTypeId: number;
}

const records: Readonly<Record<DraftKind, DraftRecord>> = {
  note: { type: 'notes', associationTypeId: 190 },
  task: { type: 'tasks', associationTypeId: 192 },
  call: { type: 'calls', associationTypeId: 182 },
};

/** What HubSpot calls a kind of draft. */
export const draftRecord = (kind: DraftKind): DraftRecord => records[kind];

/** A draft as the properties of a new record. */
export function draftProperties(draft: ActivityDraft): Readonly<Record<string, string>> {
  const { title, body, at } = essenceOf(draft);
  return {
    hs_timestamp: new Date(at).toISOString(),
    ...filled({ hubspot_owner_id: draft.ownerId, ...ownProperties(draft, title, textAsHtml(body)) }),
  };
}

function ownProperties(
  draft: ActivityDraft,
  title: string,
  body: string,
): Record<string, string | undefined> {
  switch (draft.kind) {
    case 'note':
      return { hs_note_body: body };
    case 'task':
      return {
        hs_task_subject: title,
        hs_task_body: body,
        hs_task_status: 'NOT_STARTED',
        hs_task_type: draft.taskType,
        hs_task_priority: draft.priority,
      };
    case 'call':
      return {
        hs_call_title: title,
        hs_call_body: body,
        hs_call_direction: draft.direction.toUpperCase(),
        hs_call_disposition: callDisposition(draft.outcome),
        hs_call_status: 'COMPLETED',
        hs_call_duration: draft.durationMs === undefined ? undefined : String(Math.round(draft.durationMs)),
      };
  }
}

const filled = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
