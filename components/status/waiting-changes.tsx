import type { Delivery, PendingChange } from '#core/domain/change.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Messages } from '#components/locale/en.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { formatsFor } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { changeWords } from './change-words.ts';
import styles from './changes.module.css';

interface WaitingChangesProps {
  /** None of them refused. */
  readonly waiting: readonly PendingChange[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly nameOf: (companyId: CompanyId) => string;
  readonly onRetry: (seqs: readonly number[]) => void;
}

const mostDrawn = 100;

/** What is on its way to HubSpot: what each change does, and what it waits for. */
export function WaitingChanges({ waiting, now, nameOf, onRetry }: WaitingChangesProps) {
  const messages = useMessages();
  const texts = messages.status.changes;
  const held = waiting.filter(({ delivery }) => delivery.state === 'waiting').map(({ seq }) => seq);
  return (
    <>
      <ul class={styles.list} aria-label={texts.waitingTitle}>
        {waiting.slice(0, mostDrawn).map((entry) => {
          const what = changeWords(entry.change, nameOf, messages);
          return (
            <li key={entry.seq} class={styles.entry}>
              <div class={styles.text}>
                <p class={styles.what}>{what}</p>
                <p class={styles.detail}>{deliveryWords(entry.delivery, messages, now)}</p>
              </div>
              {entry.delivery.state === 'waiting' && (
                <Button size="sm" label={`${texts.sendNow}: ${what}`} onClick={() => onRetry([entry.seq])}>
                  {texts.sendNow}
                </Button>
              )}
            </li>
          );
        })}
        {waiting.length > mostDrawn && (
          <li class={styles.detail}>{messages.status.pending.more(waiting.length - mostDrawn)}</li>
        )}
      </ul>
      {held.length > 1 && (
        <div>
          <Button size="sm" onClick={() => onRetry(held)}>
            {texts.sendAllNow}
          </Button>
        </div>
      )}
    </>
  );
}

function deliveryWords(delivery: Delivery, messages: Messages, now: number): string {
  const texts = messages.status.changes;
  if (delivery.state !== 'waiting') return texts.queued;
  const { sentence, whatToDo } = failureText(delivery.reason, messages, now);
  if (delivery.until === Infinity) return `${sentence} ${whatToDo}`;
  if (delivery.until <= now) return sentence;
  return texts.next(sentence, formatsFor(messages.locale).relative(delivery.until, now));
}
