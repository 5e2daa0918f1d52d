import type { SyncState } from '#core/domain/sync-state.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { IndexVerbs } from './index-verbs.ts';

interface SyncTroubleProps {
  readonly sync: SyncState;
  readonly now: number;
  readonly verbs: IndexVerbs;
}

/** Why the figures on screen do not get fresher, with the next step. Waiting speaks for itself in the status. */
export function SyncTrouble({ sync, now, verbs }: SyncTroubleProps) {
  const messages = useMessages();
  if (sync.state !== 'needs-key' && sync.state !== 'failed') return null;
  const texts = messages.targetAccounts.failed;
  const words = failureText(sync.reason, messages, now);
  return (
    <Notice
      kind="bad"
      nextStep={[words.whatToDo, words.hubSpotSays].filter(Boolean).join(' ')}
      actions={
        sync.state === 'needs-key' ? (
          <Button size="sm" onClick={verbs.openOptions}>
            {texts.settings}
          </Button>
        ) : (
          <Button size="sm" onClick={verbs.syncNow}>
            {texts.syncAgain}
          </Button>
        )
      }
    >
      {words.sentence}
    </Notice>
  );
}
