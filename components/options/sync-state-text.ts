import type { SyncState } from '#core/domain/sync-state.ts';
import type { Messages } from '#components/locale/en.ts';
import { failureText } from '#components/locale/failure-text.ts';

/** What sync is doing, with the reason where it is not going on. `now` is epoch milliseconds. */
export function syncStateText(sync: SyncState, messages: Messages, now: number): string {
  const texts = messages.options.diagnostics;
  switch (sync.state) {
    case 'idle':
      return texts.idle;
    case 'syncing':
      return texts.syncing(texts.steps[sync.step]);
    case 'waiting':
      return `${texts.waiting}. ${failureText(sync.reason, messages, now).sentence}`;
    case 'needs-key':
      return `${texts.needsKey}. ${failureText(sync.reason, messages, now).sentence}`;
    case 'failed':
      return `${texts.failed}. ${failureText(sync.reason, messages, now).sentence}`;
  }
}
