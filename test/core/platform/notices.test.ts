import { describe, expect, test } from 'vitest';
import { publish, subscribe, type Topic } from '#core/platform/notices.ts';
import { heardDuring } from '#test/support/heard-notices.ts';

const nextMacrotask = () => new Promise((resolve) => setTimeout(resolve));

/** Stands for another context: a channel of its own, as another page would have. */
async function otherContext<Result>(use: (channel: BroadcastChannel) => Promise<Result>): Promise<Result> {
  const channel = new BroadcastChannel('bullseye');
  try {
    return await use(channel);
  } finally {
    channel.close();
  }
}

describe('notices', () => {
  test('reach a listener in the context that published them', async () => {
    expect(await heardDuring(async () => publish('outbox'))).toEqual(['outbox']);
  });

  test('reach other contexts, as the bare topic', async () => {
    const received = await otherContext((channel) => {
      const message = new Promise<unknown>((resolve) => {
        channel.addEventListener('message', (event: MessageEvent<unknown>) => resolve(event.data));
      });
      publish('accounts');
      return message;
    });
    expect(received).toBe('accounts');
  });

  test('come from other contexts, anything else on the channel is ignored', async () => {
    const heard: Topic[] = [];
    const life = new AbortController();
    const done = new Promise<void>((resolve) =>
      subscribe((topic) => {
        heard.push(topic);
        resolve();
      }, life.signal),
    );
    await otherContext(async (channel) => {
      for (const message of ['no such topic', { topic: 'sync' }, null, 'sync']) channel.postMessage(message);
      await done;
    });
    life.abort();
    expect(heard).toEqual(['sync']);
  });

  test('stop with the signal, also between publishing and delivery', async () => {
    const heard: Topic[] = [];
    const life = new AbortController();
    subscribe((topic) => heard.push(topic), life.signal);
    publish('sync');
    life.abort();
    publish('sync');
    await nextMacrotask();
    subscribe((topic) => heard.push(topic), life.signal);
    publish('sync');
    await nextMacrotask();
    expect(heard).toEqual([]);
  });

  test('call a function as often as it subscribed', async () => {
    let calls = 0;
    const [one, two] = [new AbortController(), new AbortController()];
    const listener = () => (calls += 1);
    subscribe(listener, one.signal);
    subscribe(listener, two.signal);
    publish('sync');
    await nextMacrotask();
    expect(calls).toBe(2);
    one.abort();
    publish('sync');
    await nextMacrotask();
    two.abort();
    expect(calls).toBe(3);
  });
});
