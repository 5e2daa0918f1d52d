import { expect, test } from 'vitest';
import type { Failure, FailureKind } from '#core/domain/failure.ts';
import { en } from '#components/locale/en.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { pl } from '#components/locale/pl.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const message = 'HubSpot’s own words';
const failures: { readonly [Kind in FailureKind]: Extract<Failure, { kind: Kind }> } = {
  'no-key': { kind: 'no-key' },
  'key-refused': { kind: 'key-refused', message },
  'not-a-key': { kind: 'not-a-key', message },
  'key-expired': { kind: 'key-expired', message },
  'missing-scopes': { kind: 'missing-scopes', scopes: ['crm.objects.deals.read', 'tickets'], message },
  forbidden: { kind: 'forbidden', message },
  'no-permission': { kind: 'no-permission' },
  offline: { kind: 'offline' },
  timeout: { kind: 'timeout' },
  'rate-limited': { kind: 'rate-limited', until: now + 120_000, message },
  'daily-limit': { kind: 'daily-limit', until: now + 3 * 3_600_000, message },
  server: { kind: 'server', status: 502, message },
  unreadable: { kind: 'unreadable', message },
  'not-found': { kind: 'not-found', message },
  refused: { kind: 'refused', status: 400, message },
  storage: { kind: 'storage', message },
  unexpected: { kind: 'unexpected', message },
};

test('every failure is a sentence of its own with something to do, in both languages', () => {
  for (const messages of [en, pl]) {
    const sentences = Object.values(failures).map((failure) => failureText(failure, messages, now));
    expect(new Set(sentences.map(({ sentence }) => sentence)).size).toBe(sentences.length);
    expect(
      sentences.every(({ sentence, whatToDo }) => /[.”]$/.test(sentence) && whatToDo.endsWith('.')),
    ).toBe(true);
  }
});

test('scopes, times and status are named', () => {
  const sentence = (kind: FailureKind) => failureText(failures[kind], en, now).sentence;
  expect(sentence('missing-scopes')).toBe('The service key lacks: crm.objects.deals.read, tickets.');
  expect(sentence('rate-limited')).toContain('in 2 min');
  expect(sentence('daily-limit')).toContain('in 3 hr');
  expect(sentence('server')).toContain('502');
});

test('what is over is not announced', () => {
  const past: Failure = { kind: 'rate-limited', until: now - 1, message: '' };
  expect(failureText(past, en, now).sentence).toBe('HubSpot asks to slow down.');
  const nameless: Failure = { kind: 'missing-scopes', scopes: [], message: '' };
  expect(failureText(nameless, en, now)).toMatchObject({
    sentence: 'The service key lacks a permission.',
    hubSpotSays: undefined,
  });
});

test('HubSpot’s words are quoted where they help, and never those of others', () => {
  expect(failureText(failures.refused, en, now).hubSpotSays).toBe('HubSpot says: “HubSpot’s own words”');
  expect(failureText(failures.unreadable, en, now).hubSpotSays).toBeUndefined();
  expect(failureText(failures.unexpected, en, now).hubSpotSays).toBeUndefined();
});
