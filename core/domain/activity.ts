import type { ActivityId, OwnerId, UserId } from './ids.ts';

export const activityKinds = ['call', 'email', 'meeting', 'note', 'task', 'message'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** A call, email, meeting, note, task or message logged in HubSpot. */
export interface Activity {
  readonly id: ActivityId;
  readonly kind: ActivityKind;
  /** `hs_timestamp`: when it happened; of a task, when it is due; of a meeting, when it starts. */
  readonly at: number;
  /** End of a meeting (`hs_meeting_end_time`). */
  readonly endAt: number | undefined;
  readonly title: string | undefined;
  /** Plain text with `\n` line breaks; HubSpot's HTML is turned into text at the boundary. */
  readonly body: string | undefined;
  readonly direction: 'inbound' | 'outbound' | undefined;
  /** HubSpot's constant: `hs_call_disposition`/`hs_call_status`, `hs_email_status`, `hs_meeting_outcome`, `hs_task_status`, channel of a message. */
  readonly status: string | undefined;
  /** Length of a call in milliseconds (`hs_call_duration`). */
  readonly durationMs: number | undefined;
  /** `hs_task_priority`. */
  readonly priority: string | undefined;
  readonly ownerId: OwnerId | undefined;
  /** `hs_created_by_user_id`. */
  readonly createdByUserId: UserId | undefined;
  /** `hs_attendee_owner_ids` of a meeting. */
  readonly attendeeOwnerIds: readonly OwnerId[];
  /** Addresses of an email, numbers of a call: whoever HubSpot names. */
  readonly participants: readonly string[];
  /** `hs_sequence_id` has a value. */
  readonly isSequence: boolean;
}
