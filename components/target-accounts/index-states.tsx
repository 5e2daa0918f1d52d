import Crosshair from 'lucide/dist/esm/icons/crosshair.mjs';
import CloudDownload from 'lucide/dist/esm/icons/cloud-download.mjs';
import CircleAlert from 'lucide/dist/esm/icons/circle-alert.mjs';
import SearchX from 'lucide/dist/esm/icons/search-x.mjs';
import type { Failure } from '#core/domain/failure.ts';
import type { SyncStatus } from '#core/domain/sync-state.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { syncWords } from '#components/status/sync-words.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Progress } from '#components/ui/progress.tsx';
import type { IndexVerbs } from './index-verbs.ts';

/** Neither a key nor sample data yet. */
export function NotConnected({ verbs }: { readonly verbs: IndexVerbs }) {
  const texts = useMessages().targetAccounts.firstRun;
  return (
    <EmptyState
      icon={Crosshair}
      title={texts.title}
      text={texts.text}
      actions={
        <>
          <Button kind="primary" onClick={verbs.openOptions}>
            {texts.connect}
          </Button>
          <Button onClick={verbs.exploreSample}>{texts.sample}</Button>
        </>
      }
      detail={texts.sampleHint}
    />
  );
}

/** The first pull is under way. */
export function FirstSync({ status, now }: { readonly status: SyncStatus; readonly now: number }) {
  const messages = useMessages();
  const texts = messages.targetAccounts.firstSync;
  const { sync } = status;
  const progress = sync.state === 'syncing' ? sync : { done: 0, total: undefined };
  return (
    <EmptyState
      icon={CloudDownload}
      title={texts.title}
      text={texts.text}
      detail={
        <>
          <Progress label={texts.progress} done={progress.done} total={progress.total} />
          <p>{syncWords(status, messages, now).doing}</p>
        </>
      }
    />
  );
}

interface SyncFailedProps {
  readonly reason: Failure;
  readonly now: number;
  readonly verbs: IndexVerbs;
}

/** There is nothing to show, and why. */
export function SyncFailed({ reason, now, verbs }: SyncFailedProps) {
  const messages = useMessages();
  const texts = messages.targetAccounts.failed;
  const words = failureText(reason, messages, now);
  return (
    <EmptyState
      icon={CircleAlert}
      tone="bad"
      title={texts.title}
      text={`${words.sentence} ${words.whatToDo}`}
      detail={words.hubSpotSays}
      actions={
        <>
          <Button kind="primary" onClick={verbs.openOptions}>
            {texts.settings}
          </Button>
          <Button onClick={verbs.syncNow}>{texts.syncAgain}</Button>
        </>
      }
    />
  );
}

/** Filters, category and search leave nothing. */
export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const texts = useMessages().targetAccounts;
  return (
    <EmptyState
      icon={SearchX}
      title={texts.noMatch.title}
      text={texts.noMatch.text}
      actions={<Button onClick={onClear}>{texts.filters.clear}</Button>}
    />
  );
}
