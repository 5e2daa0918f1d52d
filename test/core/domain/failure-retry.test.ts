import { describe, expect, test } from 'vitest';
import type { Failure } from '#core/domain/failure.ts';
import { mayHaveHappened, needsKey, retryAt } from '#core/domain/failure-retry.ts';

const now = 1_000_000;
const message = 'HubSpot’s words';
const passing: readonly Failure[] = [
  { kind: 'offline' },
  { kind: 'timeout' },
  { kind: 'server', status: 502, message },
  { kind: 'unreadable', message },
];
const limited: readonly Failure[] = [
  { kind: 'rate-limited', until: now + 777, message },
  { kind: 'daily-limit', until: now + 777, message },
];
const keyless: readonly Failure[] = [
  { kind: 'no-key' },
  { kind: 'key-refused', message },
  { kind: 'not-a-key', message },
  { kind: 'key-expired', message },
];
const final: readonly Failure[] = [
  { kind: 'missing-scopes', scopes: ['crm.objects.deals.read'], message },
  { kind: 'forbidden', message },
  { kind: 'no-permission' },
  { kind: 'not-found', message },
  { kind: 'refused', status: 400, message },
  { kind: 'storage', message },
  { kind: 'unexpected', message },
];

describe('trying again by itself', () => {
  test.each(passing)('$kind: 5 s, doubled each time, at most 10 minutes', (failure) => {
    const delays = [1, 2, 3, 7, 8, 9, 1000].map((attempts) => (retryAt(failure, attempts, now) ?? 0) - now);
    expect(delays).toEqual([5_000, 10_000, 20_000, 320_000, 600_000, 600_000, 600_000]);
    expect(retryAt(failure, 0, now)).toBe(now + 5_000);
  });

  test.each(limited)('$kind: when HubSpot says, never in the past', (failure) => {
    expect(retryAt(failure, 9, now)).toBe(now + 777);
    expect(retryAt(failure, 1, now + 5_000)).toBe(now + 5_000);
  });

  test('a limit without a usable time waits like anything else', () => {
    expect(retryAt({ kind: 'rate-limited', until: Number.NaN, message }, 1, now)).toBe(now + 5_000);
  });

  test.each([...keyless, ...final])('$kind: never', (failure) => {
    expect(retryAt(failure, 1, now)).toBeUndefined();
  });
});

test.each([
  ...keyless.map((failure) => [failure, true] as const),
  ...[...passing, ...limited, ...final].map((failure) => [failure, false] as const),
])('%o needs a key: %s', (failure, expected) => {
  expect(needsKey(failure)).toBe(expected);
});

describe('what HubSpot may have done all the same', () => {
  test.each([...passing, ...final.filter(({ kind }) => kind === 'no-permission' || kind === 'unexpected')])(
    '$kind: perhaps, for nobody heard an answer',
    (failure) => expect(mayHaveHappened(failure)).toBe(true),
  );

  test.each([
    ...limited,
    ...keyless,
    ...final.filter(({ kind }) => kind !== 'no-permission' && kind !== 'unexpected'),
  ])('$kind: not', (failure) => expect(mayHaveHappened(failure)).toBe(false));
});
