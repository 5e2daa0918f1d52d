import CloudUpload from 'lucide/dist/esm/icons/cloud-upload.mjs';
import type { Change, PendingChange } from '#core/domain/change.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { formatsFor } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import styles from './pending-changes.module.css';

interface PendingChangesProps {
  readonly pending: readonly PendingChange[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly nameOf: (companyId: CompanyId) => string;
  readonly onRetry: (seqs: readonly number[]) => void;
  readonly onDiscard: (seqs: readonly number[]) => void;
}

/** What has not reached HubSpot yet, and what HubSpot refused with the reason. Draws nothing while there is nothing. */
export function PendingChanges({ pending, now, nameOf, onRetry, onDiscard }: PendingChangesProps) {
  const messages = useMessages();
  const refused = pending.filter((entry) => entry.delivery.state === 'refused');
  const underway = pending.length - refused.length;
  if (pending.length === 0) return null;
  return (
    <section class={styles.pending} aria-label={messages.status.pending.label}>
      {underway > 0 && (
        <p class={styles.underway}>
          <Icon icon={CloudUpload} size="sm" />
          {underwayText(pending, underway, messages, now)}
        </p>
      )}
      {refused.length > 0 && (
        <ul class={styles.refused} aria-label={messages.status.pending.refusedList}>
          {refused.map((entry) => (
            <li key={entry.seq}>
              <RefusedChange
                {...{ entry, now, onRetry, onDiscard }}
                what={whatOf(entry.change, nameOf, messages)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface RefusedChangeProps {
  readonly entry: PendingChange;
  readonly what: string;
  readonly now: number;
  readonly onRetry: (seqs: readonly number[]) => void;
  readonly onDiscard: (seqs: readonly number[]) => void;
}

function RefusedChange({ entry, what, now, onRetry, onDiscard }: RefusedChangeProps) {
  const messages = useMessages();
  if (entry.delivery.state !== 'refused') return null;
  const reason = failureText(entry.delivery.reason, messages, now);
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

type MessagesInUse = ReturnType<typeof useMessages>;

function whatOf(change: Change, nameOf: (companyId: CompanyId) => string, messages: MessagesInUse): string {
  const name = nameOf(change.companyId);
  return change.value ? messages.status.pending.mark(name) : messages.status.pending.unmark(name);
}

/** A queue that waits says when it goes on. */
function underwayText(
  pending: readonly PendingChange[],
  count: number,
  messages: MessagesInUse,
  now: number,
): string {
  const texts = messages.status.pending;
  const until = pending.flatMap(({ delivery }) => (delivery.state === 'waiting' ? [delivery.until] : []));
  const next = Math.min(...until);
  if (next <= now || next === Infinity) return texts.waiting(count);
  return texts.waitingUntil(count, formatsFor(messages.locale).relative(next, now));
}
