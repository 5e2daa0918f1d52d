import { describe, expect, test } from 'vitest';
import { createHarness, json, testKey } from '#test/support/hubspot-harness.ts';

const account = {
  portalId: 123456,
  uiDomain: 'app.hubspot.com',
  companyCurrency: 'EUR',
  timeZone: 'Europe/Warsaw',
};

/** Answers one after the other; the last one from then on. */
function answering(...answers: readonly (() => Response | Promise<Response>)[]) {
  let next = 0;
  return () => {
    const answer = answers[Math.min(next++, answers.length - 1)];
    if (!answer) throw new Error('No answer');
    return answer();
  };
}

const ok = () => json(account);
const limited =
  (policyName: string, headers: Record<string, string> = {}) =>
  () =>
    json({ message: `You have reached your ${policyName.toLowerCase()} limit.`, policyName }, 429, headers);
const reset = () => Promise.reject(new TypeError('Failed to fetch'));
const cut = () =>
  new Response(
    new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('{"portalId":12'));
        controller.error(new TypeError('terminated'));
      },
    }),
  );

describe('a request', () => {
  test('carries the key, and asks the dated API', async () => {
    let authorization: string | null = null;
    const harness = createHarness((request) => {
      authorization = request.headers.get('authorization');
      return json(account);
    });
    const portal = await harness.run((client) => client.readPortal());
    expect(portal).toEqual({
      id: '123456',
      uiDomain: 'app.hubspot.com',
      currency: 'EUR',
      timeZone: 'Europe/Warsaw',
    });
    expect(authorization).toBe(`Bearer ${testKey}`);
    expect(harness.sent).toMatchObject([{ method: 'GET', path: '/account-info/2026-09/details' }]);
  });

  test('is not sent without a key, or with one that can be none', async () => {
    const without = createHarness(ok, { readKey: () => Promise.resolve(' ') });
    expect(await without.failure((client) => client.readPortal())).toEqual({ kind: 'no-key' });
    const strange = createHarness(ok, { readKey: () => Promise.resolve('pat-ńa1\nx') });
    expect(await strange.failure((client) => client.readPortal())).toMatchObject({ kind: 'not-a-key' });
    const broken = createHarness(ok, { readKey: () => Promise.reject(new Error('disk')) });
    expect(await broken.failure((client) => client.readPortal())).toEqual({
      kind: 'storage',
      message: 'disk',
    });
    expect([...without.sent, ...strange.sent, ...broken.sent]).toEqual([]);
  });
});

describe('trying again', () => {
  const cases: readonly [name: string, answers: (() => Response | Promise<Response>)[], waitedMs: number][] =
    [
      [
        'ten-secondly limit: 10 s, then 20',
        [limited('TEN_SECONDLY_ROLLING'), limited('TEN_SECONDLY_ROLLING'), ok],
        30_000,
      ],
      ['secondly limit: 1 s, then 2', [limited('SECONDLY'), limited('SECONDLY'), ok], 3_000],
      ['as long as HubSpot says', [limited('TEN_SECONDLY_ROLLING', { 'retry-after': '4' }), ok], 4_000],
      [
        'server errors: soon, then later',
        [() => json({}, 500), () => new Response('<p>', { status: 502 }), ok],
        600,
      ],
      ['locked: at least 2 s', [() => json({}, 423), ok], 2_000],
      ['broken connections', [reset, reset, reset, ok], 1_400],
      ['a body that breaks off', [cut, ok], 200],
      ['a body that ends too early', [() => new Response('{"portalId":1', { status: 200 }), ok], 200],
    ];
  test.each(cases)('%s', async (_, answers, waitedMs) => {
    const harness = createHarness(answering(...answers));
    const from = harness.clock.now();
    await expect(harness.run((client) => client.readPortal())).resolves.toMatchObject({ id: '123456' });
    expect(harness.clock.now() - from).toBe(waitedMs);
    expect(harness.sent).toHaveLength(answers.length);
  });

  test('ends after four times, with the reason', async () => {
    const harness = createHarness(() => json({ message: 'internal error' }, 500));
    expect(await harness.failure((client) => client.readPortal())).toEqual({
      kind: 'server',
      status: 500,
      message: 'internal error',
    });
    expect(harness.sent).toHaveLength(4);
  });

  test('a limit that stays says until when', async () => {
    const harness = createHarness(limited('TEN_SECONDLY_ROLLING'));
    const failure = await harness.failure((client) => client.readPortal());
    expect(failure).toMatchObject({ kind: 'rate-limited' });
    expect('until' in failure ? failure.until : 0).toBeGreaterThan(harness.clock.now());
  });

  const final: readonly [name: string, answer: () => Response, kind: string][] = [
    ['the daily limit', limited('DAILY'), 'daily-limit'],
    ['moving data centres', () => json({}, 477, { 'retry-after': '3600' }), 'rate-limited'],
    ['a wait longer than a worker lives', limited('SECONDLY', { 'retry-after': '600' }), 'rate-limited'],
    ['a refused key', () => json({ category: 'INVALID_AUTHENTICATION' }, 401), 'key-refused'],
    ['a page instead of an answer', () => new Response('<!doctype html>Sign in'), 'unreadable'],
    ['another shape', () => json({ results: [] }), 'unreadable'],
  ];
  test.each(final)('%s is not tried again', async (_, answer, kind) => {
    const harness = createHarness(answer);
    expect(await harness.failure((client) => client.readPortal())).toMatchObject({ kind });
    expect(harness.sent).toHaveLength(1);
  });

  test('the daily limit ends at midnight of the portal once its time zone is known', async () => {
    const harness = createHarness(answering(ok, limited('DAILY')));
    await harness.run((client) => client.readPortal());
    expect(await harness.failure((client) => client.readPipelines())).toMatchObject({
      kind: 'daily-limit',
      until: Date.UTC(2026, 10, 23, 23),
    });
  });
});

describe('no way to HubSpot', () => {
  test('no answer within 30 s', async () => {
    const harness = createHarness(() => new Promise(() => {}));
    const from = harness.clock.now();
    expect(await harness.failure((client) => client.readPortal())).toEqual({ kind: 'timeout' });
    expect(harness.clock.now() - from).toBe(4 * 30_000 + 1_400);
  });

  test('offline, or not permitted by the browser', async () => {
    const offline = createHarness(reset, { mayReach: () => Promise.resolve(true) });
    expect(await offline.failure((client) => client.readPortal())).toEqual({ kind: 'offline' });
    const barred = createHarness(reset, { mayReach: () => Promise.resolve(false) });
    expect(await barred.failure((client) => client.readPortal())).toEqual({ kind: 'no-permission' });
    expect(barred.sent).toHaveLength(1);
  });

  test('a fault of ours keeps its words, without the key', async () => {
    const harness = createHarness(() => Promise.reject(new RangeError(`bad ${testKey}`)));
    expect(await harness.failure((client) => client.readPortal())).toEqual({
      kind: 'unexpected',
      message: 'bad [key]',
    });
  });

  test('whoever asked may give up', async () => {
    const harness = createHarness(() => new Promise(() => {}));
    const giveUp = new AbortController();
    const call = harness.failure((client) => client.findCompanies({ by: 'text', text: 'a' }, giveUp.signal));
    giveUp.abort();
    expect(await call).toMatchObject({ kind: 'unexpected' });
  });
});

test('the key is in no failure, wherever HubSpot or a proxy repeats it', async () => {
  const leaks: (() => Response)[] = [
    () => json({ message: `token ${testKey} is wrong`, category: 'INVALID_AUTHENTICATION' }, 401),
    () => json({ message: 'no', errors: [{ message: `see ${testKey}` }] }, 400),
    () => new Response(`<p>${testKey}</p>`, { status: 200 }),
    () => new Response(`<p>${testKey}</p>`, { status: 503 }),
    () => new Response(`{"portalId": ${testKey}`, { status: 200 }),
    () => json({ message: 'other pat-eu1-99999999-1111-2222-3333-444444444444' }, 403),
  ];
  for (const leak of leaks) {
    const failure = await createHarness(leak).failure((client) => client.readPortal());
    expect(JSON.stringify(failure)).not.toMatch(/pat-/);
    expect(JSON.stringify(failure)).toContain('[key]');
  }
});
