import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityKinds } from '#core/domain/activity.ts';
import { brandId, type ActivityId } from '#core/domain/ids.ts';
import { viewActivities } from '#core/domain/overview-activities.ts';
import { buildActivity } from '#test/support/builders.ts';

const now = Date.parse('2026-06-10T12:00:00Z');
const day = 24 * 3_600_000;
const clock = { now, timeZone: 'Europe/Warsaw' };

const overdueTask = buildActivity({ kind: 'task', at: now - 3 * day, status: 'NOT_STARTED' });
const todaysTask = buildActivity({ kind: 'task', at: now - 3_600_000, status: 'WAITING' });
const deferredTask = buildActivity({ kind: 'task', at: now + 9 * day, status: 'DEFERRED' });
const doneTask = buildActivity({ kind: 'task', at: now + day, status: 'COMPLETED' });
const meeting = buildActivity({ kind: 'meeting', at: now + 2 * day, status: 'SCHEDULED' });
const cancelledMeeting = buildActivity({ kind: 'meeting', at: now + 3 * day, status: 'CANCELED' });
const missedMeeting = buildActivity({ kind: 'meeting', at: now - 2 * day, status: 'NO_SHOW' });
const plannedEmail = buildActivity({
  kind: 'email',
  at: now + 4 * day,
  status: 'SCHEDULED',
  isSequence: true,
});
const sentEmail = buildActivity({ kind: 'email', at: now - 4 * day, status: 'SENT' });
const call = buildActivity({ kind: 'call', at: now - 5 * day });
const note = buildActivity({ kind: 'note', at: now - 6 * day });
const everything = [
  note,
  call,
  meeting,
  overdueTask,
  cancelledMeeting,
  sentEmail,
  deferredTask,
  plannedEmail,
  missedMeeting,
  todaysTask,
  doneTask,
];

describe('activities', () => {
  const view = viewActivities(everything, clock);

  test('what is planned is on top, soonest first, overdue tasks leading and marked', () => {
    expect(view.scheduled).toEqual([
      { activity: overdueTask, state: 'overdue' },
      { activity: todaysTask, state: 'open' },
      { activity: meeting, state: 'upcoming' },
      { activity: plannedEmail, state: 'scheduled' },
      { activity: deferredTask, state: 'deferred' },
    ]);
  });

  test('the rest is newest first, cancelled and missed meetings among it', () => {
    expect(view.past).toEqual([
      { activity: cancelledMeeting, state: 'cancelled' },
      { activity: doneTask, state: 'completed' },
      { activity: missedMeeting, state: 'no-show' },
      { activity: sentEmail, state: 'happened' },
      { activity: call, state: 'happened' },
      { activity: note, state: 'happened' },
    ]);
  });

  test('counts cover every kind', () => {
    expect(view.counts).toEqual({ call: 1, email: 2, meeting: 3, note: 1, task: 4, message: 0 });
  });

  test('a filter keeps one kind and all counts', () => {
    const meetings = viewActivities(everything, clock, 'meeting');
    expect(meetings.scheduled.map(({ activity }) => activity)).toEqual([meeting]);
    expect(meetings.past.map(({ activity }) => activity)).toEqual([cancelledMeeting, missedMeeting]);
    expect(meetings.counts).toEqual(view.counts);
  });

  test('nothing', () => {
    expect(viewActivities([], clock)).toMatchObject({ scheduled: [], past: [] });
  });
});

test('every activity is shown once, in the same place whatever order they came in', () => {
  const activity = fc
    .record({
      id: fc.nat(30).map((id) => brandId<ActivityId>(String(id))),
      kind: fc.constantFrom(...activityKinds),
      at: fc.integer({ min: now - 3, max: now + 3 }),
      status: fc.constantFrom(undefined, 'COMPLETED', 'SCHEDULED', 'CANCELED', 'DEFERRED'),
    })
    .map((fields) => buildActivity(fields));
  const lists = fc
    .uniqueArray(activity, { selector: ({ id }) => id })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(lists, ([list, again]) => {
      const view = viewActivities(list, clock);
      const shown = [...view.scheduled, ...view.past].map((own) => own.activity);
      expect(new Set(shown)).toEqual(new Set(list));
      expect(shown.length).toBe(list.length);
      expect(viewActivities(again, clock)).toEqual(view);
      for (const kind of activityKinds) {
        const only = viewActivities(list, clock, kind);
        expect(only.scheduled.length + only.past.length).toBe(view.counts[kind]);
      }
    }),
  );
});
