import type { CSSProperties } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import Bell from 'lucide/dist/esm/icons/bell.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { CompanyId } from '#core/domain/ids.ts';
import type { FeedReadModel } from '#core/read-models/read-feed.ts';
import { useMessages } from '#components/locale/messages.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { daysOfFeed } from './days-of-feed.ts';
import type { FeedVerbs } from './feed-context.ts';
import { FeedDaySection } from './feed-day-section.tsx';
import { feedKinds, isOfKind, type FeedKind } from './feed-kinds.ts';
import { useLook } from './use-look.ts';
import styles from './feed-panel.module.css';

interface FeedPanelProps {
  readonly id: string;
  readonly style: CSSProperties;
  readonly feed: FeedReadModel;
  readonly now: number;
  readonly verbs: FeedVerbs;
  /** Closed by the person: focus returns. */
  readonly onClose: () => void;
  /** Dismissed by something else: focus stays where it went. */
  readonly onDismiss: () => void;
}

/** What changed elsewhere, day by day. While it is open, what was new when it opened stays marked. */
export function FeedPanel({ id, style, feed, now, verbs, onClose, onDismiss }: FeedPanelProps) {
  const { feed: texts, ui } = useMessages();
  const panel = useRef<HTMLDialogElement>(null);
  const [kind, setKind] = useState<FeedKind>('all');
  const [newSince] = useState(feed.lookedAt);
  const newest = Math.max(0, ...feed.lines.map(({ seq }) => seq));
  useLook(newest, feed.lookedAt, verbs.lookAtFeed);

  useLayoutEffect(() => {
    panel.current?.showPopover();
  }, []);

  const days = daysOfFeed(feed.lines.filter(({ event }) => isOfKind(event, kind)));
  const openAccount = (companyId: CompanyId) => {
    verbs.openAccount(companyId);
    // The popup may go away with this click.
    if (newest > feed.lookedAt) verbs.lookAtFeed(newest);
  };
  return (
    <dialog
      ref={panel}
      id={id}
      aria-labelledby={`${id}-title`}
      popover="auto"
      class={styles.panel}
      style={style}
      onToggle={(event) => {
        if (event.newState === 'closed') onDismiss();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class={styles.header}>
        <div class={styles.heading}>
          <h2 id={`${id}-title`} class={styles.title}>
            {texts.title}
          </h2>
          <IconButton label={ui.close} icon={X} size="sm" onClick={onClose} />
        </div>
        <p class={styles.text}>{texts.text}</p>
        {feed.gdpr && <p class={styles.gdpr}>{texts.gdpr}</p>}
        {feed.lines.length > 0 && (
          <SelectField
            label={texts.filter}
            labelHidden
            value={kind}
            options={feedKinds.map((value) => ({ value, label: texts.kinds[value] }))}
            onChange={setKind}
          />
        )}
      </div>
      <div class={styles.days}>
        {feed.lines.length === 0 && <EmptyState icon={Bell} title={texts.empty} text={texts.emptyText} />}
        {feed.lines.length > 0 && days.length === 0 && <p class={styles.none}>{texts.emptyKind}</p>}
        {days.map((day) => (
          <FeedDaySection
            key={day.startAt}
            day={day}
            newSince={newSince}
            now={now}
            onOpenAccount={openAccount}
          />
        ))}
      </div>
    </dialog>
  );
}
