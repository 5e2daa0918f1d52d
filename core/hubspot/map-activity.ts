import type { Activity, ActivityKind } from '#core/domain/activity.ts';
import { brandId } from '#core/domain/ids.ts';
import { callOutcome } from './call-outcome.ts';
import { htmlToText } from './html-to-text.ts';
import type { activityProperties } from './property-names.ts';
import type { RecordSource, Unreadable } from './read-records.ts';
import { parseTime, readId, readIds, readList, readNumber, readText, readTime } from './read-value.ts';

/** The object types that are activities. */
export type ActivityType = keyof typeof activityProperties;

export const activityTypes = [
  'calls',
  'emails',
  'meetings',
  'notes',
  'tasks',
  'communications',
] as const satisfies readonly ActivityType[];

type Details = Partial<Omit<Activity, 'id' | 'kind'>>;

const longestBody = 20_000;

/** A body in HTML as text; HubSpot's own preview where there is none. */
function readBody(source: RecordSource, ...properties: readonly string[]): string | undefined {
  const parts = properties.map((property) => htmlToText(readText(source, property) ?? '', longestBody));
  const body = parts.filter(Boolean).join('\n\n').slice(0, longestBody);
  return body || readText(source, 'hs_body_preview');
}

/** The text part of an email is text already; only its line breaks differ. */
function readEmailBody(source: RecordSource): string | undefined {
  const text = readText(source, 'hs_email_text')?.replace(/\r\n?/g, '\n').slice(0, longestBody);
  return text ?? readBody(source, 'hs_email_html');
}

function readDirection(source: RecordSource, property: string): Activity['direction'] {
  switch (readText(source, property)) {
    case 'OUTBOUND':
    case 'EMAIL':
      return 'outbound';
    case 'INBOUND':
    case 'INCOMING_EMAIL':
      return 'inbound';
    // A forwarded email went either way.
    default:
      return undefined;
  }
}

const kinds: Record<
  ActivityType,
  { readonly kind: ActivityKind; readonly details: (source: RecordSource) => Details }
> = {
  calls: {
    kind: 'call',
    details: (source) => ({
      title: readText(source, 'hs_call_title'),
      body: readBody(source, 'hs_call_body'),
      direction: readDirection(source, 'hs_call_direction'),
      status: callOutcome(readText(source, 'hs_call_disposition')) ?? readText(source, 'hs_call_status'),
      durationMs: readNumber(source, 'hs_call_duration'),
      participants: [...readList(source, 'hs_call_from_number'), ...readList(source, 'hs_call_to_number')],
    }),
  },
  emails: {
    kind: 'email',
    details: (source) => ({
      title: readText(source, 'hs_email_subject'),
      body: readEmailBody(source),
      direction: readDirection(source, 'hs_email_direction'),
      status: readText(source, 'hs_email_status'),
      participants: [...readList(source, 'hs_email_from_email'), ...readList(source, 'hs_email_to_email')],
      isSequence: readText(source, 'hs_sequence_id') !== undefined,
    }),
  },
  meetings: {
    kind: 'meeting',
    details: (source) => {
      const at = readTime(source, 'hs_meeting_start_time');
      return {
        ...(at === undefined ? {} : { at }),
        endAt: readTime(source, 'hs_meeting_end_time'),
        title: readText(source, 'hs_meeting_title'),
        body: readBody(source, 'hs_meeting_body', 'hs_internal_meeting_notes'),
        status: readText(source, 'hs_meeting_outcome'),
        attendeeOwnerIds: readIds(source, 'hs_attendee_owner_ids'),
      };
    },
  },
  notes: { kind: 'note', details: (source) => ({ body: readBody(source, 'hs_note_body') }) },
  tasks: {
    kind: 'task',
    details: (source) => ({
      title: readText(source, 'hs_task_subject'),
      body: readBody(source, 'hs_task_body'),
      status: readText(source, 'hs_task_status'),
      priority: readText(source, 'hs_task_priority'),
    }),
  },
  communications: {
    kind: 'message',
    details: (source) => ({
      body: readBody(source, 'hs_communication_body'),
      status: readText(source, 'hs_communication_channel_type'),
    }),
  },
};

/** The product's word for an object type. */
export const kindOf = (type: ActivityType): ActivityKind => kinds[type].kind;

/** Maps the records of one kind of activity. One without any time can't be placed and is set aside. */
export function activityMapper(type: ActivityType): (source: RecordSource) => Activity | Unreadable {
  const { kind, details } = kinds[type];
  return (source) => {
    const at = readTime(source, 'hs_timestamp') ?? parseTime(source.createdAt ?? '');
    const own = details(source);
    if (at === undefined && own.at === undefined) return { unreadable: 'No time' };
    return {
      id: brandId(source.id),
      kind,
      at: at ?? 0,
      endAt: undefined,
      title: undefined,
      body: undefined,
      direction: undefined,
      status: undefined,
      durationMs: undefined,
      priority: undefined,
      ownerId: readId(source, 'hubspot_owner_id'),
      createdByUserId: readId(source, 'hs_created_by_user_id'),
      attendeeOwnerIds: [],
      participants: [],
      isSequence: false,
      ...own,
    };
  };
}
