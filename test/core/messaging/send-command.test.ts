import { expect, test, vi } from 'vitest';
import { subscribe } from '#core/platform/notices.ts';
import { workerCommands } from '#core/messaging/send-command.ts';

const done = { ok: true, value: null };

test('a worker killed before it answers is asked again', async () => {
  const send = vi
    .fn<(message: unknown) => Promise<unknown>>()
    .mockRejectedValueOnce(new Error('The message channel closed before a response was received.'))
    .mockResolvedValueOnce(undefined)
    .mockResolvedValueOnce(done);
  expect(await workerCommands(send).syncNow({ isAsked: true })).toEqual(done);
  expect(send).toHaveBeenCalledTimes(3);
});

test('an answered change is told to the pages, whatever became of the worker', async () => {
  const heard: string[] = [];
  const life = new AbortController();
  subscribe((topic) => heard.push(topic), life.signal);
  const send = vi.fn().mockResolvedValue(done);
  await workerCommands(send).syncNow({ isAsked: true });
  await workerCommands(send).undo({ groupId: 'g' });
  await vi.waitFor(() => expect(heard).toEqual(['outbox']), { timeout: 20_000 });
  life.abort();
});

test('a worker that never answers is a failure with its words, not an exception', async () => {
  const send = vi.fn().mockRejectedValue(new Error('Receiving end does not exist.'));
  expect(await workerCommands(send).undo({ groupId: 'g' })).toEqual({
    ok: false,
    failure: { kind: 'unexpected', message: 'Receiving end does not exist.' },
  });
});
