import { account } from './account.ts';
import type { GeneratedCompany } from './generate-companies.ts';
import { type Generation, type Values, day, hour, minute } from './generation.ts';
import type { ObjectType } from './object-types.ts';
import { findOwner, portalOwners } from './owners.ts';
import type { PortalRecord } from './record-store.ts';
import {
  callTexts,
  emailThreads,
  meetingTexts,
  messageTexts,
  noteTexts,
  sequenceSteps,
  taskSubjects,
} from './texts.ts';

const dispositions = {
  connected: 'f240bbac-87c9-4f6e-bf70-924b57d47db7',
  voicemail: 'b2cf5968-551e-4856-9783-52b3da59a7d0',
  noAnswer: '73a0d17f-1163-4015-bdd5-ec830791da20',
  busy: '9d9162e7-6cf3-4944-bf63-4dff82258764',
};
/** Some of our people took part in accounts of others. */
const active = portalOwners.filter((owner) => !owner.archived);

/** All activities of one company. What kinds it has and lacks follows from its place in the list. */
export function generateActivities(
  generation: Generation,
  { record: company, isTarget }: GeneratedCompany,
  contacts: readonly PortalRecord[],
  deals: readonly PortalRecord[],
  position: number,
): void {
  const { random, add, data, now, past, future, iso, density } = generation;
  if (isTarget && position % 13 === 6) return;
  const accountOwner = findOwner(company.properties.hubspot_owner_id);
  let contact: PortalRecord | undefined;
  let person = accountOwner ?? random.pick(active);

  const next = (): void => {
    contact = contacts.length === 0 || random.chance(0.05) ? undefined : random.pick(contacts);
    person = accountOwner !== undefined && random.chance(0.75) ? accountOwner : random.pick(active);
  };
  const say = (text: string): string =>
    text.replace(/\{([cfo])\}/g, (_, key: string) =>
      key === 'c'
        ? (company.properties.name ?? 'your company')
        : key === 'f'
          ? (contact?.properties.firstname ?? 'the planning team')
          : person.firstName,
    );
  const log = (type: ObjectType, at: number, values: Values, source = 'CRM_UI'): PortalRecord => {
    const created = Math.min(at, now - random.int(1, 60) * minute);
    const record = add(type, created, {
      hs_timestamp: iso(at),
      hubspot_owner_id: person.id,
      hs_created_by_user_id: person.userId === undefined ? undefined : String(person.userId),
      hs_created_by: person.userId === undefined ? undefined : String(person.userId),
      hs_engagement_source: source,
      ...values,
    });
    data.associate(record.id, company.id);
    if (contact !== undefined) data.associate(record.id, contact.id);
    const deal = deals[0];
    if (deal !== undefined && random.chance(0.3)) data.associate(record.id, deal.id);
    return record;
  };
  const times = (low: number, high: number, make: (number: number) => void): void => {
    const count = Math.ceil(random.int(low, high) * density);
    for (let number = 0; number < count; number++) {
      next();
      make(number);
    }
  };
  const much = isTarget ? 1 : 0;

  const call = (): void => {
    const isReached = random.chance(0.55);
    const isInbound = isReached && random.chance(0.2);
    const [title, body] = random.pick(isReached ? callTexts.slice(0, 4) : callTexts.slice(4));
    log('calls', past(random.int(0, 160)), {
      hs_call_title: say(title),
      hs_call_body: say(body),
      hs_call_direction: isInbound ? 'INBOUND' : 'OUTBOUND',
      hs_call_disposition: isReached
        ? dispositions.connected
        : random.pick([dispositions.voicemail, dispositions.noAnswer, dispositions.busy]),
      hs_call_status: isReached ? 'COMPLETED' : random.pick(['NO_ANSWER', 'BUSY', 'COMPLETED']),
      hs_call_duration: String(isReached ? random.int(60, 2400) * 1000 : random.int(0, 20) * 1000),
      hs_call_from_number: '+1 617 555 0142',
      hs_call_to_number: contact?.properties.phone,
    });
  };
  const email = (at: number, direction: string, subject: string, text: string, more: Values = {}): void => {
    const theirs = contact?.properties.email;
    const isIncoming = direction === 'INCOMING_EMAIL';
    log(
      'emails',
      at,
      {
        hs_email_direction: direction,
        hs_email_status: 'SENT',
        hs_email_subject: say(subject),
        hs_email_text: say(text),
        hs_email_html: say(`<p>${text.replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>`),
        hs_email_from_email: isIncoming ? theirs : person.email,
        hs_email_to_email: isIncoming ? person.email : theirs,
        ...more,
      },
      isIncoming ? 'EMAIL' : 'CRM_UI',
    );
  };
  const thread = (): void => {
    const [subject, ours, reply] = random.pick(emailThreads);
    const sent = past(random.int(1, 150));
    const opens = random.int(0, 6);
    const isBounced = random.chance(0.04);
    const threadId = `t${random.int(10_000_000, 99_999_999)}`;
    email(sent, 'EMAIL', subject, ours, {
      hs_email_status: isBounced ? 'BOUNCED' : 'SENT',
      hs_email_thread_id: threadId,
      hs_email_open_count: String(isBounced ? 0 : opens),
      hs_email_click_count: String(isBounced ? 0 : Math.floor(opens / 3)),
    });
    if (contact !== undefined && opens > 0 && !isBounced) {
      data.events.addInteraction({
        contactId: contact.id,
        type: opens >= 3 ? 'EMAIL_CLICK' : 'EMAIL_OPEN',
        at: Math.min(now - minute, sent + random.int(1, 40) * hour),
      });
    }
    if (contact !== undefined && !isBounced && random.chance(0.45)) {
      email(
        Math.min(now - 2 * minute, sent + random.int(2, 60) * hour),
        random.chance(0.06) ? 'FORWARDED_EMAIL' : 'INCOMING_EMAIL',
        `Re: ${subject}`,
        reply,
        {
          hs_email_thread_id: threadId,
        },
      );
    }
  };
  const meeting = (at: number, outcome: string): void => {
    const [title, body] = random.pick(meetingTexts);
    const isOnline = random.chance(0.7);
    const isSelfBooked = random.chance(0.25);
    const colleague = random.pick(active);
    log(
      'meetings',
      at,
      {
        hs_meeting_title: say(title),
        hs_meeting_body: say(body),
        hs_meeting_start_time: iso(at),
        hs_meeting_end_time: iso(at + random.pick([30, 45, 60, 90]) * minute),
        hs_meeting_outcome: outcome,
        hs_meeting_location: isOnline ? undefined : company.properties.city,
        hs_meeting_location_type: isOnline ? 'CUSTOM' : 'ADDRESS',
        hs_meeting_external_url: isOnline
          ? `https://meet.${account.mailDomain}/${random.int(100_000, 999_999)}`
          : undefined,
        hs_attendee_owner_ids: colleague === person ? person.id : `${person.id};${colleague.id}`,
      },
      isSelfBooked ? 'MEETINGS' : 'CRM_UI',
    );
    if (isSelfBooked && contact !== undefined) {
      data.events.addInteraction({
        contactId: contact.id,
        type: 'MEETING_BOOKED',
        at: Math.min(at, now - hour) - random.int(1, 5) * day,
      });
    }
  };
  const task = (at: number, status: string): void => {
    const [subject, type] = random.pick(taskSubjects);
    log('tasks', at, {
      hs_task_subject: say(subject),
      hs_task_body: random.chance(0.3) ? '<p>Agreed in the last call.</p>' : undefined,
      hs_task_status: status,
      hs_task_priority: random.pick(['NONE', 'LOW', 'MEDIUM', 'HIGH']),
      hs_task_type: type,
      hs_task_completion_date: status === 'COMPLETED' ? iso(Math.min(at + hour, now - minute)) : undefined,
    });
  };

  if (position % 4 !== 1) times(much, 1 + much * 5, call);
  times(much, 1 + much * 5, thread);
  if (isTarget && random.chance(0.5 * density)) {
    times(1, 2, (number) => {
      const [subject, body] = sequenceSteps[number % 2] ?? ['', ''];
      email(past(random.int(2, 30)), 'EMAIL', subject, body, {
        hs_sequence_id: '410233871',
        hs_email_open_count: String(random.int(0, 3)),
      });
    });
  }
  times(much, much * 4, () =>
    log('notes', past(random.int(0, 200)), { hs_note_body: say(random.pick(noteTexts)) }),
  );
  times(0, much * 3, () => {
    const [channel, body] = random.pick(messageTexts);
    log('communications', past(random.int(1, 120)), {
      hs_communication_channel_type: channel,
      hs_communication_logged_from: 'CRM',
      hs_communication_body: say(body),
    });
  });
  if (!isTarget) return;

  if (position % 15 === 7) times(1, 1, () => meeting(past(random.int(3, 40)), 'CANCELED'));
  else if (position % 3 !== 2) {
    times(1, 3, () =>
      meeting(
        past(random.int(1, 140)),
        random.pick(['COMPLETED', 'COMPLETED', 'COMPLETED', 'NO_SHOW', 'CANCELED', 'RESCHEDULED']),
      ),
    );
    if (random.chance(0.6)) times(1, 1, () => meeting(future(random.int(1, 21)), 'SCHEDULED'));
    if (random.chance(0.15)) times(1, 1, () => meeting(future(random.int(1, 10)), 'CANCELED'));
  }
  times(0, 3, () => task(past(random.int(2, 90)), 'COMPLETED'));
  if (position % 5 !== 3) {
    times(1, 2, (number) => {
      const isOverdue = random.chance(0.35);
      task(
        isOverdue ? past(random.int(1, 20)) : future(random.int(0, 18)),
        number === 1 ? random.pick(['IN_PROGRESS', 'WAITING', 'DEFERRED']) : 'NOT_STARTED',
      );
    });
  }
  if (position % 9 === 2) {
    times(1, 1, () => {
      const [subject, ours] = random.pick(emailThreads);
      email(future(random.int(1, 6)), 'EMAIL', subject, ours, {
        hs_email_status: 'SCHEDULED',
        hs_sequence_id: random.chance(0.5) ? '410233871' : undefined,
      });
    });
  }
}
