import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import RefreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs';
import type { SyncStatus as SyncStatusData } from '#core/domain/sync-state.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { syncWords } from './sync-words.ts';
import styles from './sync-status.module.css';

interface SyncStatusProps {
  /** Undefined while the local copy is being opened. */
  readonly status: SyncStatusData | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onSyncNow: () => void;
  /** Leads to the records that could not be read. */
  readonly onOpenOptions: () => void;
}

/** How fresh the data is and what sync is doing, with a button to sync now. */
export function SyncStatus({ status, now, onSyncNow, onOpenOptions }: SyncStatusProps) {
  const messages = useMessages();
  const texts = messages.status;
  const formats = useFormats();
  const words = status && syncWords(status, messages, now);
  return (
    <div class={styles.bar}>
      {status && status.setAside > 0 && (
        <button
          type="button"
          class={styles.setAside}
          aria-label={texts.setAside(status.setAside)}
          title={`${texts.setAside(status.setAside)}\n${texts.setAsideNext}`}
          onClick={onOpenOptions}
        >
          <Icon icon={TriangleAlert} size="sm" />
          {formats.number(status.setAside)}
        </button>
      )}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- nothing here is the output of a form */}
      <div role="status" class={styles.status} title={words?.title}>
        {words && (
          <>
            <span class={classNames(styles.dot, styles[words.tone])} />
            <span class={styles.words}>
              {words.doing && <span class={classNames(styles.doing, styles[words.tone])}>{words.doing}</span>}
              {words.doing && status?.completedAt !== undefined && <span aria-hidden="true"> · </span>}
              {(!words.doing || status?.completedAt !== undefined) && <span>{words.freshness}</span>}
            </span>
          </>
        )}
      </div>
      <IconButton
        label={texts.syncNow}
        icon={RefreshCw}
        busy={status?.sync.state === 'syncing'}
        onClick={onSyncNow}
      />
    </div>
  );
}
