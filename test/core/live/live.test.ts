import { describe, expect, test } from 'vitest';
import { live, type Live } from '#core/live/live.ts';
import { publish } from '#core/platform/notices.ts';
import { StorageError } from '#core/storage/storage-error.ts';

/** Lets notices and readings that are under way come to rest. */
const settle = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
};

/** A read whose every call waits until the test answers it. */
function controlledRead() {
  const open: PromiseWithResolvers<string>[] = [];
  let calls = 0;
  return {
    read: () => {
      calls += 1;
      const answer = Promise.withResolvers<string>();
      open.push(answer);
      return answer.promise;
    },
    calls: () => calls,
    underWay: () => open.length,
    answer: async (value: string) => {
      open.shift()?.resolve(value);
      await settle();
    },
    fail: async (error: unknown) => {
      open.shift()?.reject(error);
      await settle();
    },
  };
}

const state = <Value>({ value, failure }: Live<Value>) => [value.value, failure.value];

describe('live', () => {
  test('with a reading that still holds, reads only after the next notice', async () => {
    const source = controlledRead();
    const life = new AbortController();
    const current = live(source.read, ['accounts'], life.signal, 'known');
    await settle();
    expect(source.calls()).toBe(0);
    expect(state(current)).toEqual(['known', undefined]);
    publish('accounts');
    await settle();
    await source.answer('read');
    expect(state(current)).toEqual(['read', undefined]);
    life.abort();
  });

  test('reads at once and after each notice of its topics', async () => {
    const source = controlledRead();
    const life = new AbortController();
    const current = live(source.read, ['accounts', 'outbox'], life.signal);
    expect(state(current)).toEqual([undefined, undefined]);
    await source.answer('first');
    expect(state(current)).toEqual(['first', undefined]);
    publish('sync');
    await settle();
    expect(source.calls()).toBe(1);
    publish('outbox');
    await settle();
    await source.answer('second');
    expect(state(current)).toEqual(['second', undefined]);
    life.abort();
  });

  test('never reads twice at a time; any number of notices during a reading make one more', async () => {
    const source = controlledRead();
    const life = new AbortController();
    const current = live(source.read, ['accounts'], life.signal);
    for (let n = 0; n < 5; n++) {
      publish('accounts');
      await settle();
    }
    expect([source.calls(), source.underWay()]).toEqual([1, 1]);
    await source.answer('stale');
    expect([source.calls(), source.underWay()]).toEqual([2, 1]);
    await source.answer('fresh');
    expect([source.calls(), source.underWay()]).toEqual([2, 0]);
    expect(state(current)).toEqual(['fresh', undefined]);
    publish('accounts');
    await settle();
    expect(source.calls()).toBe(3);
    life.abort();
  });

  test('keeps the last good value when a reading fails, and forgets the failure with the next good one', async () => {
    const source = controlledRead();
    const life = new AbortController();
    const current = live(source.read, ['accounts'], life.signal);
    await source.answer('good');
    publish('accounts');
    await settle();
    await source.fail(new StorageError('full'));
    expect(state(current)).toEqual(['good', { kind: 'storage', message: 'full' }]);
    publish('accounts');
    await settle();
    await source.answer('better');
    expect(state(current)).toEqual(['better', undefined]);
    life.abort();
  });

  test('says what the browser refused', async () => {
    const source = controlledRead();
    const life = new AbortController();
    const current = live(source.read, [], life.signal);
    await source.fail(new DOMException('no room', 'QuotaExceededError'));
    expect(current.failure.value).toEqual({ kind: 'storage', message: 'QuotaExceededError: no room' });
    life.abort();
  });

  test('stops with its signal, whatever comes after', async () => {
    const source = controlledRead();
    const life = new AbortController();
    const current = live(source.read, ['accounts'], life.signal);
    publish('accounts');
    life.abort();
    await source.answer('too late');
    publish('accounts');
    await settle();
    expect([source.calls(), ...state(current)]).toEqual([1, undefined, undefined]);
  });

  test('reads nothing where its signal has aborted already', () => {
    const source = controlledRead();
    live(source.read, ['accounts'], AbortSignal.abort());
    expect(source.calls()).toBe(0);
  });
});
