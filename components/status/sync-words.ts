import type { SyncStatus } from '#core/domain/sync-state.ts';
import type { Messages } from '#components/locale/en.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { formatsFor } from '#components/locale/format.ts';

/** What sync is doing, how fresh the copy is, and how alarming that is. */
export interface SyncWords {
  readonly tone: 'good' | 'busy' | 'quiet' | 'warn' | 'bad';
  /** What sync is doing; undefined while there is nothing to say but freshness. */
  readonly doing: string | undefined;
  readonly freshness: string;
  /** The whole story, for a tooltip. */
  readonly title: string;
}

/** A sync status in words. `now` is epoch milliseconds. */
export function syncWords(status: SyncStatus, messages: Messages, now: number): SyncWords {
  const { sync, completedAt } = status;
  const texts = messages.status;
  const formats = formatsFor(messages.locale);
  const freshness = freshnessOf(completedAt, messages, now);
  const title = completedAt === undefined ? texts.never : texts.updatedTitle(formats.dateTime(completedAt));
  const say = (tone: SyncWords['tone'], doing: string | undefined, more = title): SyncWords => ({
    tone,
    doing,
    freshness,
    title: more,
  });
  switch (sync.state) {
    case 'idle':
      return say(completedAt === undefined ? 'quiet' : 'good', undefined);
    case 'syncing': {
      const step = texts.steps[sync.step];
      const done = formats.number(sync.done);
      if (sync.total !== undefined)
        return say('busy', texts.progress(step, done, formats.number(sync.total)));
      return say('busy', sync.done > 0 ? texts.progressOpen(step, done) : step);
    }
    case 'waiting': {
      const reason = sync.reason.kind === 'offline' ? texts.offline : texts.waiting;
      const doing = sync.until > now ? texts.waitingUntil(reason, formats.relative(sync.until, now)) : reason;
      return say('warn', doing, failureText(sync.reason, messages, now).sentence);
    }
    case 'needs-key':
      return say('bad', texts.needsKey, failureText(sync.reason, messages, now).sentence);
    case 'failed':
      return say('bad', texts.failed, failureText(sync.reason, messages, now).sentence);
  }
}

function freshnessOf(completedAt: number | undefined, messages: Messages, now: number): string {
  if (completedAt === undefined) return messages.status.never;
  if (now - completedAt < 60_000) return messages.status.updatedNow;
  return messages.status.updated(formatsFor(messages.locale).relative(completedAt, now));
}
