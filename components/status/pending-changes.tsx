import { useRef } from 'preact/hooks';
import CloudUpload from 'lucide/dist/esm/icons/cloud-upload.mjs';
import type { PendingChange } from '#core/domain/change.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { formatsFor } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Progress } from '#components/ui/progress.tsx';
import { RefusedChanges } from './refused-changes.tsx';
import styles from './pending-changes.module.css';

interface PendingChangesProps {
  readonly pending: readonly PendingChange[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly nameOf: (companyId: CompanyId) => string;
  readonly onRetry: (seqs: readonly number[]) => void;
  readonly onDiscard: (seqs: readonly number[]) => void;
}

/** Fewer are gone before a bar says anything. */
const manyChanges = 20;

/** What has not reached HubSpot yet, and what HubSpot refused with the reason. Draws nothing while there is nothing. */
export function PendingChanges({ pending, ...rest }: PendingChangesProps) {
  const messages = useMessages();
  const refused = pending.filter((entry) => entry.delivery.state === 'refused');
  const underway = pending.length - refused.length;
  // The most there were since the last time there were none.
  const most = useRef(0);
  most.current = underway === 0 ? 0 : Math.max(most.current, underway);
  if (pending.length === 0) return null;
  return (
    <section class={styles.pending} aria-label={messages.status.pending.label}>
      {underway > 0 && (
        <div class={styles.underway}>
          <Icon icon={CloudUpload} size="sm" />
          <p>{underwayText(pending, underway, messages, rest.now)}</p>
          {most.current >= manyChanges && (
            <Progress
              label={messages.status.pending.progress}
              done={most.current - underway}
              total={most.current}
            />
          )}
        </div>
      )}
      <RefusedChanges {...rest} refused={refused} />
    </section>
  );
}

/** A queue that waits says when it goes on. */
function underwayText(
  pending: readonly PendingChange[],
  count: number,
  messages: ReturnType<typeof useMessages>,
  now: number,
): string {
  const texts = messages.status.pending;
  const until = pending.flatMap(({ delivery }) => (delivery.state === 'waiting' ? [delivery.until] : []));
  const next = Math.min(...until);
  if (next <= now || next === Infinity) return texts.waiting(count);
  return texts.waitingUntil(count, formatsFor(messages.locale).relative(next, now));
}
