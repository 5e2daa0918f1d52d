import type { PendingChange } from '#core/domain/change.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { changeWords } from './change-words.ts';
import styles from './pending-changes.module.css';

interface RefusedChangesProps {
  readonly refused: readonly PendingChange[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly nameOf: (companyId: CompanyId) => string;
  readonly onRetry: (seqs: readonly number[]) => void;
  readonly onDiscard: (seqs: readonly number[]) => void;
}

/** Drawn one by one; the buttons for all of them mean those beyond as well. */
const mostDrawn = 50;

/** What HubSpot refused, each with the reason and what to do, and what to do with all of them. */
export function RefusedChanges({ refused, onRetry, onDiscard, ...rest }: RefusedChangesProps) {
  const messages = useMessages();
  const texts = messages.status.pending;
  const all = refused.map(({ seq }) => seq);
  if (refused.length === 0) return null;
  return (
    <div class={styles.block}>
      <ul class={styles.refused} aria-label={texts.refusedList}>
        {refused.slice(0, mostDrawn).map((entry) => (
          <li key={entry.seq}>
            <RefusedChange {...rest} entry={entry} onRetry={onRetry} onDiscard={onDiscard} />
          </li>
        ))}
        {refused.length > mostDrawn && <li>{texts.more(refused.length - mostDrawn)}</li>}
      </ul>
      {refused.length > 1 && (
        <div class={styles.all}>
          <Button size="sm" onClick={() => onRetry(all)}>
            {texts.retryAll}
          </Button>
          <Button size="sm" onClick={() => onDiscard(all)}>
            {texts.discardAll}
          </Button>
        </div>
      )}
    </div>
  );
}

type RefusedChangeProps = Omit<RefusedChangesProps, 'refused'> & { readonly entry: PendingChange };

function RefusedChange({ entry, now, nameOf, onRetry, onDiscard }: RefusedChangeProps) {
  const messages = useMessages();
  if (entry.delivery.state !== 'refused') return null;
  const reason = failureText(entry.delivery.reason, messages, now);
  const what = changeWords(entry.change, nameOf, messages);
  return (
    <Notice
      kind="bad"
      nextStep={[reason.sentence, reason.hubSpotSays].filter(Boolean).join(' ')}
      actions={
        <>
          <Button size="sm" label={messages.status.pending.retry(what)} onClick={() => onRetry([entry.seq])}>
            {messages.ui.retry}
          </Button>
          <Button
            size="sm"
            label={messages.status.pending.discard(what)}
            onClick={() => onDiscard([entry.seq])}
          >
            {messages.ui.discard}
          </Button>
        </>
      }
    >
      {what}
    </Notice>
  );
}
