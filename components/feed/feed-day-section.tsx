import { useId } from 'preact/hooks';
import type { CompanyId } from '#core/domain/ids.ts';
import type { Messages } from '#components/locale/en.ts';
import { formatsFor } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { startOfDay, type FeedDay } from './days-of-feed.ts';
import { FeedLineItem } from './feed-line-item.tsx';
import styles from './feed-panel.module.css';

interface FeedDaySectionProps {
  readonly day: FeedDay;
  /** Lines with a higher `seq` are new. */
  readonly newSince: number;
  readonly now: number;
  readonly onOpenAccount: (companyId: CompanyId) => void;
}

/** The changes of one day under its date. */
export function FeedDaySection({ day, newSince, now, onOpenAccount }: FeedDaySectionProps) {
  const id = useId();
  const messages = useMessages();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} class={styles.day}>
        {dayWords(day.startAt, now, messages)}
      </h3>
      <ul>
        {day.lines.map((line) => (
          <FeedLineItem
            key={line.seq}
            line={line}
            isNew={line.seq > newSince}
            now={now}
            onOpenAccount={onOpenAccount}
          />
        ))}
      </ul>
    </section>
  );
}

function dayWords(startAt: number, now: number, messages: Messages): string {
  const today = startOfDay(now);
  if (startAt === today) return messages.feed.today;
  // The moment before today began was yesterday, however long that day was.
  if (startAt === startOfDay(today - 1)) return messages.feed.yesterday;
  return formatsFor(messages.locale).date(startAt);
}
