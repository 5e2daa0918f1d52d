import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRequestLanes } from '#core/hubspot/request-lanes.ts';
import type { Lane, LaneMemory } from '#core/hubspot/request-lanes.ts';
import { createFakeClock } from '#test/support/fake-clock.ts';

const noMemory = { load: () => Promise.resolve(undefined), save: () => Promise.resolve() };
const calm = { urgent: false };

/** The most that HubSpot counts in any window of this length, wherever between sending and answer it counts. */
function mostInWindow(requests: readonly { from: number; to: number }[], windowMs: number): number {
  return Math.max(
    ...requests.map(
      ({ to: start }) => requests.filter(({ from, to }) => to >= start && from < start + windowMs).length,
    ),
  );
}

async function burst(lane: Lane, latencies: readonly number[]) {
  const clock = createFakeClock();
  const lanes = createRequestLanes({ clock, memory: noMemory });
  const requests: { from: number; to: number }[] = [];
  await clock.run(
    Promise.all(
      latencies.map((ms) =>
        lanes.run(lane, calm, async () => {
          const from = clock.now();
          await clock.sleep(ms);
          requests.push({ from, to: clock.now() });
        }),
      ),
    ),
  );
  return { requests, took: clock.now() - Math.min(...requests.map(({ from }) => from)) };
}

describe('request lanes', () => {
  test('searches stay within four a second, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 25 }),
        async (ms) => {
          const { requests } = await burst('search', ms);
          expect(requests).toHaveLength(ms.length);
          expect(mostInWindow(requests, 1_000)).toBeLessThanOrEqual(4);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('everything else stays within what every plan has', async () => {
    const { requests, took } = await burst('standard', Array<number>(250).fill(100));
    expect(mostInWindow(requests, 10_000)).toBe(95);
    // 95 at once, 95 after the first window, 60 after the second.
    expect(took).toBe(2 * 10_100 + 100);
  });

  test('lanes do not wait for one another', async () => {
    const clock = createFakeClock();
    const lanes = createRequestLanes({ clock, memory: noMemory });
    lanes.pause('search', clock.now() + 5_000);
    const order: string[] = [];
    await clock.run(
      Promise.all([
        lanes.run('search', calm, async () => order.push('search')),
        lanes.run('standard', calm, async () => order.push('standard')),
      ]),
    );
    expect(order).toEqual(['standard', 'search']);
  });

  test('what a person waits for goes first', async () => {
    const clock = createFakeClock();
    const lanes = createRequestLanes({ clock, memory: noMemory });
    const order: number[] = [];
    const all = [1, 2, 3, 4, 5, 6].map((n) => lanes.run('search', calm, async () => order.push(n)));
    const urgent = lanes.run('search', { urgent: true }, async () => order.push(0));
    await clock.run(Promise.all([...all, urgent]));
    // Four went at once; of those who wait, the person is first.
    expect(order).toEqual([1, 2, 3, 4, 0, 5, 6]);
  });

  test('one who gives up while waiting leaves no gap', async () => {
    const clock = createFakeClock();
    const lanes = createRequestLanes({ clock, memory: noMemory });
    lanes.pause('search', clock.now() + 1_000);
    const giveUp = new AbortController();
    const reason = new Error('no longer wanted');
    const given = lanes.run('search', { urgent: false, signal: giveUp.signal }, async () => 'sent');
    const kept = lanes.run('search', calm, async () => 'sent');
    await clock.advance(10);
    giveUp.abort(reason);
    await expect(given).rejects.toBe(reason);
    await expect(clock.run(kept)).resolves.toBe('sent');
  });

  test('a failing request gives its slot back', async () => {
    const clock = createFakeClock();
    const lanes = createRequestLanes({ clock, memory: noMemory });
    const calls = Array.from({ length: 12 }, () =>
      lanes.run('search', calm, () => Promise.reject(new Error('broken'))),
    );
    const outcomes = await clock.run(Promise.allSettled(calls));
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  });

  test('a stopped clock turns everybody away rather than letting them wait forever', async () => {
    const clock = createFakeClock();
    const stopped = { now: () => clock.now(), sleep: () => Promise.reject(new Error('stopped')) };
    const lanes = createRequestLanes({ clock: stopped, memory: noMemory });
    lanes.pause('search', clock.now() + 1_000);
    await expect(lanes.run('search', calm, async () => 'sent')).rejects.toThrow('stopped');
  });
});

const limitHeaders = (max: number, remaining: number) =>
  new Headers({
    'X-HubSpot-RateLimit-Max': String(max),
    'X-HubSpot-RateLimit-Remaining': String(remaining),
  });

async function startedAtOnce(
  lanes: ReturnType<typeof createRequestLanes>,
  clock: ReturnType<typeof createFakeClock>,
) {
  let started = 0;
  const all = Array.from({ length: 300 }, () =>
    lanes.run('standard', calm, async () => {
      started++;
    }),
  );
  await clock.advance(0);
  const atOnce = started;
  await clock.run(Promise.all(all));
  return atOnce;
}

describe('what HubSpot says of its limits', () => {
  test('a larger plan is used, less a reserve', async () => {
    const clock = createFakeClock();
    const lanes = createRequestLanes({ clock, memory: noMemory });
    lanes.learn(limitHeaders(190, 189));
    expect(await startedAtOnce(lanes, clock)).toBe(184);
  });

  test('what others with the same key use is left to them', async () => {
    const clock = createFakeClock();
    const lanes = createRequestLanes({ clock, memory: noMemory });
    lanes.learn(limitHeaders(190, 100));
    expect(await startedAtOnce(lanes, clock)).toBe(95);
  });

  test('an answer without headers, or with nonsense, changes nothing', async () => {
    const clock = createFakeClock();
    const lanes = createRequestLanes({ clock, memory: noMemory });
    lanes.learn(new Headers());
    lanes.learn(new Headers({ 'X-HubSpot-RateLimit-Max': 'many' }));
    lanes.learn(limitHeaders(0, 0));
    expect(await startedAtOnce(lanes, clock)).toBe(95);
  });
});

describe('after a restart', () => {
  function restartable() {
    let kept: string | undefined;
    return {
      load: () => Promise.resolve(kept === undefined ? undefined : (JSON.parse(kept) as LaneMemory)),
      save: (memory: LaneMemory) => {
        kept = JSON.stringify(memory);
        return Promise.resolve();
      },
    };
  }

  test('the lanes go on where they stood', async () => {
    const clock = createFakeClock();
    const memory = restartable();
    const before = createRequestLanes({ clock, memory });
    before.learn(limitHeaders(190, 189));
    const first = await startedAtOnce(before, clock);
    await clock.advance(300);
    const after = createRequestLanes({ clock, memory });
    const second = await startedAtOnce(after, clock);
    expect(first).toBe(184);
    // 116 of the 300 went out in the second window, under 10 s ago.
    expect(second).toBe(185 - 116);
  });

  test('memory that fails or lies does not stop anything', async () => {
    const clock = createFakeClock();
    const broken = {
      load: () => Promise.reject(new Error('gone')),
      save: () => Promise.reject(new Error('full')),
    };
    const lanes = createRequestLanes({ clock, memory: broken });
    await expect(clock.run(lanes.run('search', calm, async () => 'sent'))).resolves.toBe('sent');

    const far = clock.now() + 1e12;
    const lying = {
      load: () =>
        Promise.resolve({
          search: { answeredAt: [far, far, far, far], pausedUntil: far },
          standard: { answeredAt: [], pausedUntil: 0 },
          granted: 100,
        }),
      save: () => Promise.resolve(),
    };
    const from = clock.now();
    await clock.run(createRequestLanes({ clock, memory: lying }).run('search', calm, async () => 'sent'));
    expect(clock.now() - from).toBe(60_000);
  });
});
