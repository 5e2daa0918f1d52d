import type { Activity } from '#core/domain/activity.ts';
import type { ShownActivity } from '#core/domain/overview-activities.ts';
import { formatDuration } from '#components/locale/duration.ts';
import type { Messages } from '#components/locale/en.ts';
import type { Formats } from '#components/locale/format.ts';
import { hubspotWord } from '#components/locale/hubspot-word.ts';

/** Whoever is named after the first few is counted. */
const namesShown = 2;

/** What is known of an activity beside its title and body, in words, most telling first. */
export function activityFacts(
  { activity, state }: ShownActivity,
  owner: string | undefined,
  people: readonly string[],
  messages: Messages,
  formats: Formats,
): readonly string[] {
  const texts = messages.overview.activities;
  const { kind, priority } = activity;
  const facts = [
    directionWord(activity, texts),
    statusWord(activity, state, messages),
    kind === 'meeting' && state === 'upcoming' ? timeSpan(activity, formats) : undefined,
    kind === 'task' && state !== 'completed' ? texts.due(formats.date(activity.at)) : undefined,
    activity.durationMs === undefined ? undefined : formatDuration(messages.locale, activity.durationMs),
    priority === undefined || priority === 'NONE'
      ? undefined
      : hubspotWord(messages.hubspotWords.priority, priority),
    activity.isSequence ? texts.sequence : undefined,
    owner,
    withPeople(people, texts),
  ];
  return facts.filter((fact) => fact !== undefined).filter(Boolean);
}

/** Of an email that we wrote, the status says more: it may be scheduled or bounced. */
function directionWord(
  { kind, direction, status }: Activity,
  texts: Messages['overview']['activities'],
): string | undefined {
  if (direction === undefined) return undefined;
  if (kind === 'email' && direction === 'outbound' && status !== undefined) return undefined;
  return texts[direction][kind];
}

/** HubSpot's status in words, but for what the place in the list, or the direction, says already. */
function statusWord(
  { kind, status, direction }: Activity,
  state: ShownActivity['state'],
  { hubspotWords: words }: Messages,
): string | undefined {
  if (status === undefined) return undefined;
  if (kind === 'email' && status === 'SENT' && direction === 'inbound') return undefined;
  if (kind === 'task' && status === 'NOT_STARTED') return undefined;
  if (kind === 'meeting' && status === 'SCHEDULED' && state === 'upcoming') return undefined;
  switch (kind) {
    case 'call':
      return hubspotWord(words.call, status, words.customOutcome);
    case 'email':
      return hubspotWord(words.email, status);
    case 'meeting':
      return hubspotWord(words.meeting, status);
    case 'task':
      return hubspotWord(words.task, status);
    case 'message':
      return hubspotWord(words.channel, status);
    case 'note':
      return hubspotWord({}, status);
  }
}

function timeSpan({ at, endAt }: Activity, formats: Formats): string {
  return endAt === undefined ? formats.dateTime(at) : formats.dateTimeRange(at, endAt);
}

function withPeople(names: readonly string[], texts: Messages['overview']['activities']): string | undefined {
  if (names.length === 0) return undefined;
  const shown = names.slice(0, namesShown).join(', ');
  const more = names.length - namesShown;
  return texts.with(more > 0 ? `${shown}\u00a0${texts.andMore(more)}` : shown);
}
