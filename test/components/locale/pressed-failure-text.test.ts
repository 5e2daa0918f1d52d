import { expect, test } from 'vitest';
import type { Failure } from '#core/domain/failure.ts';
import { en } from '#components/locale/en.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { pl } from '#components/locale/pl.ts';
import { pressedFailureText } from '#components/locale/pressed-failure-text.ts';

const now = Date.UTC(2026, 5, 1);
const message = 'Too many';

const passing: readonly Failure[] = [
  { kind: 'offline' },
  { kind: 'timeout' },
  { kind: 'rate-limited', until: now + 60_000, message },
  { kind: 'daily-limit', until: now + 3_600_000, message },
  { kind: 'server', status: 502, message },
];

test('of what is done only when pressed, no next try is promised', () => {
  for (const failure of passing)
    for (const messages of [en, pl]) {
      const { sentence, whatToDo } = pressedFailureText(failure, messages, now);
      expect(`${sentence} ${whatToDo}`).not.toMatch(
        /by itself|next try|refreshes once|Odświeży się|Następna próba|sama\b/,
      );
    }
  expect(passing.map((failure) => pressedFailureText(failure, en, now).whatToDo).slice(0, 3)).toEqual([
    'Press again once you are online.',
    'Try again in a moment.',
    'Try again in a moment.',
  ]);
});

test('what needs a person is said as everywhere', () => {
  const lasting: readonly Failure[] = [
    { kind: 'key-refused', message },
    { kind: 'missing-scopes', scopes: ['crm.objects.companies.read'], message },
    { kind: 'unreadable', message },
  ];
  for (const failure of lasting)
    expect(pressedFailureText(failure, en, now)).toEqual(failureText(failure, en, now));
});
