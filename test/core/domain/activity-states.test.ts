import { describe, expect, test } from 'vitest';
import type { Activity } from '#core/domain/activity.ts';
import { meetingState } from '#core/domain/meeting-state.ts';
import { isOpenTask, taskState } from '#core/domain/task-state.ts';

const now = Date.parse('2026-06-10T22:30:00Z');
const at = (iso: string) => Date.parse(iso);

describe('a task', () => {
  test.each([
    ['NOT_STARTED', '2026-06-12T09:00:00Z', 'UTC', 'open'],
    ['NOT_STARTED', '2026-06-10T09:00:00Z', 'UTC', 'open'],
    ['NOT_STARTED', '2026-06-09T09:00:00Z', 'UTC', 'overdue'],
    ['IN_PROGRESS', '2026-06-09T09:00:00Z', 'UTC', 'overdue'],
    ['WAITING', '2026-06-09T09:00:00Z', 'UTC', 'overdue'],
    ['WAITING', '2026-06-11T09:00:00Z', 'UTC', 'open'],
    [undefined, '2026-06-09T09:00:00Z', 'UTC', 'overdue'],
    ['SOMETHING_NEW', '2026-06-11T09:00:00Z', 'UTC', 'open'],
    ['DEFERRED', '2026-06-01T09:00:00Z', 'UTC', 'deferred'],
    ['DEFERRED', '2026-07-01T09:00:00Z', 'UTC', 'deferred'],
    ['COMPLETED', '2026-06-01T09:00:00Z', 'UTC', 'completed'],
    ['COMPLETED', '2026-07-01T09:00:00Z', 'UTC', 'completed'],
    // half past midnight on the 11th in Warsaw, still the 10th in Los Angeles
    ['NOT_STARTED', '2026-06-10T20:00:00Z', 'Europe/Warsaw', 'overdue'],
    ['NOT_STARTED', '2026-06-10T20:00:00Z', 'America/Los_Angeles', 'open'],
  ] as const)('%s, due %s, in %s: %s', (status, due, zone, expected) => {
    expect(taskState({ status, at: at(due) }, now, zone)).toBe(expected);
  });

  test.each<[Activity['kind'], string | undefined, boolean]>([
    ['task', 'NOT_STARTED', true],
    ['task', 'DEFERRED', true],
    ['task', undefined, true],
    ['task', 'COMPLETED', false],
    ['meeting', 'SCHEDULED', false],
  ])('%s %s keeps its account out of No open tasks: %s', (kind, status, expected) => {
    expect(isOpenTask({ kind, status })).toBe(expected);
  });
});

describe('a meeting', () => {
  test.each([
    ['SCHEDULED', '2026-06-11T09:00:00Z', 'upcoming'],
    ['RESCHEDULED', '2026-06-11T09:00:00Z', 'upcoming'],
    [undefined, '2026-06-11T09:00:00Z', 'upcoming'],
    ['SCHEDULED', '2026-06-10T22:30:00Z', 'past'],
    ['SCHEDULED', '2026-06-09T09:00:00Z', 'past'],
    ['RESCHEDULED', '2026-06-09T09:00:00Z', 'past'],
    ['COMPLETED', '2026-06-09T09:00:00Z', 'past'],
    ['COMPLETED', '2026-06-11T09:00:00Z', 'past'],
    ['CANCELED', '2026-06-11T09:00:00Z', 'cancelled'],
    ['CANCELED', '2026-06-09T09:00:00Z', 'cancelled'],
    ['CANCELLED', '2026-06-11T09:00:00Z', 'cancelled'],
    ['NO_SHOW', '2026-06-09T09:00:00Z', 'no-show'],
  ] as const)('%s, starting %s: %s', (status, start, expected) => {
    expect(meetingState({ status, at: at(start) }, now)).toBe(expected);
  });
});
