import type { FeedLine } from '#core/domain/feed-item.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/icon.tsx';
import { feedIcons, feedWords } from './feed-words.ts';
import styles from './feed-panel.module.css';

interface FeedLineItemProps {
  readonly line: FeedLine;
  readonly isNew: boolean;
  readonly now: number;
  readonly onOpenAccount: (companyId: CompanyId) => void;
}

/** One change: the account, what happened, and when a sync saw it. */
export function FeedLineItem({ line, isNew, now, onOpenAccount }: FeedLineItemProps) {
  const messages = useMessages();
  const formats = useFormats();
  const texts = messages.feed;
  const { companyId, companyName, event, seenAt } = line;
  const name = companyName ?? messages.targetAccounts.table.unnamed(companyId);
  return (
    <li class={classNames(styles.line, isNew && styles.isNew)}>
      <span class={styles.icon}>
        <Icon icon={feedIcons[event.kind]} size="sm" />
      </span>
      <div class={styles.words}>
        {event.kind === 'gone' ? (
          <span class={styles.gone}>{name}</span>
        ) : (
          <button type="button" class={styles.name} onClick={() => onOpenAccount(companyId)}>
            {name}
          </button>
        )}
        <p class={styles.what}>{feedWords(event, messages, now)}</p>
      </div>
      <span class={styles.end}>
        {isNew && <span class={styles.new}>{texts.isNew}</span>}
        <time
          class={styles.time}
          dateTime={new Date(seenAt).toISOString()}
          title={texts.seenAt(formats.dateTime(seenAt))}
        >
          {formats.time(seenAt)}
        </time>
      </span>
    </li>
  );
}
