import { type ObjectType, activityTypes } from './object-types.ts';
import type { PortalRecord, RecordStore } from './record-store.ts';

/** Values that HubSpot computes; a property left out here is empty. */
export type RollUps = Record<string, string | undefined>;

export const timeOf = (record: PortalRecord, property = 'hs_timestamp'): number | undefined => {
  const value = record.properties[property];
  return value === undefined ? undefined : Date.parse(value);
};

export const isoOrNothing = (at: number | undefined): string | undefined =>
  at === undefined || !Number.isFinite(at) ? undefined : new Date(at).toISOString();

export const later = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined || a >= b ? a : b;

const finished = ['COMPLETED', 'CANCELED', 'NO_SHOW', 'RESCHEDULED'];
const nextTypes: Partial<Record<ObjectType, string>> = {
  meetings: 'MEETING',
  tasks: 'TASK',
  emails: 'EMAIL',
};

/** Whether an activity is something we did towards a contact: what *Last contacted* counts once it is past. */
function isTouch({ type, properties }: PortalRecord): boolean {
  if (type === 'calls' || type === 'communications') return true;
  if (type === 'meetings') return properties.hs_meeting_outcome !== 'CANCELED';
  return (
    type === 'emails' &&
    properties.hs_email_direction === 'EMAIL' &&
    properties.hs_email_status !== 'SCHEDULED' &&
    properties.hs_email_status !== 'FAILED'
  );
}

/** Whether an activity is planned: what *Next activity* counts while it is ahead. */
function isPlanned({ type, properties }: PortalRecord): boolean {
  if (type === 'meetings') return !finished.includes(properties.hs_meeting_outcome ?? '');
  if (type === 'tasks') return properties.hs_task_status !== 'COMPLETED';
  return type === 'emails' && properties.hs_email_status === 'SCHEDULED';
}

/** `notes_*`, meeting, call, task and email dates of a company, contact or deal from its activities. */
export function rollUpActivities(store: RecordStore, id: string, now: number) {
  let lastContacted: number | undefined;
  let lastActivity: number | undefined;
  let nextAt: number | undefined;
  let nextType: string | undefined;
  let nextMeeting: number | undefined;
  let lastOpenTask: number | undefined;
  let lastCall: number | undefined;
  let lastMeeting: number | undefined;
  let lastMeetingOfAny: number | undefined;
  let lastMeetingBooked: number | undefined;
  let lastOutgoingEmail: number | undefined;
  let lastReply: number | undefined;
  let count = 0;
  let contacted = 0;

  for (const type of activityTypes) {
    for (const activityId of store.linksOf(id, type).keys()) {
      const activity = store.get(activityId);
      if (activity === undefined || activity.archivedAt !== undefined) continue;
      const at = timeOf(activity);
      if (at === undefined) continue;
      count++;
      if (at > now) {
        if (isPlanned(activity) && (nextAt === undefined || at < nextAt)) {
          nextAt = at;
          nextType = nextTypes[type];
        }
      } else if (isTouch(activity)) {
        contacted++;
        lastContacted = later(lastContacted, at);
        lastActivity = later(lastActivity, at);
      } else if (type === 'notes') lastActivity = later(lastActivity, at);

      if (type === 'calls') lastCall = later(lastCall, at);
      else if (type === 'tasks') {
        if (isPlanned(activity)) lastOpenTask = later(lastOpenTask, at);
      } else if (type === 'meetings') {
        lastMeetingOfAny = later(lastMeetingOfAny, at);
        if (activity.properties.hs_meeting_outcome !== 'CANCELED') lastMeeting = later(lastMeeting, at);
        if (activity.properties.hs_engagement_source === 'MEETINGS')
          lastMeetingBooked = later(lastMeetingBooked, activity.createdAt);
        if (at > now && isPlanned(activity) && (nextMeeting === undefined || at < nextMeeting))
          nextMeeting = at;
      } else if (type === 'emails') {
        if (activity.properties.hs_email_direction === 'INCOMING_EMAIL') lastReply = later(lastReply, at);
        else if (at <= now && isTouch(activity)) lastOutgoingEmail = later(lastOutgoingEmail, at);
      }
    }
  }
  return {
    common: {
      notes_last_contacted: isoOrNothing(lastContacted),
      notes_last_updated: isoOrNothing(lastActivity),
      notes_next_activity_date: isoOrNothing(nextAt),
      num_notes: count === 0 ? undefined : String(count),
      num_contacted_notes: contacted === 0 ? undefined : String(contacted),
    } satisfies RollUps,
    nextType,
    nextMeeting: isoOrNothing(nextMeeting),
    lastOpenTask: isoOrNothing(lastOpenTask),
    lastCall: isoOrNothing(lastCall),
    lastMeeting: isoOrNothing(lastMeeting),
    lastMeetingOfAny: isoOrNothing(lastMeetingOfAny),
    lastMeetingBooked: isoOrNothing(lastMeetingBooked),
    lastOutgoingEmail: isoOrNothing(lastOutgoingEmail),
    lastReply: isoOrNothing(lastReply),
  };
}
