import { useContext, useId, useRef, useState } from 'preact/hooks';
import BellIcon from 'lucide/dist/esm/icons/bell.mjs';
import type { FeedReadModel } from '#core/read-models/read-feed.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Icon } from '#components/ui/icon.tsx';
import { popoverPosition } from '#components/ui/popover-position.ts';
import iconButton from '#components/ui/icon-button.module.css';
import { FeedContext, type FeedVerbs } from './feed-context.ts';
import { FeedPanel } from './feed-panel.tsx';
import styles from './feed-button.module.css';

/** A bell with the number of changes that were not looked at, which opens the feed. `now` is epoch milliseconds. */
export function FeedButton({ now }: { readonly now: number }) {
  const found = useContext(FeedContext);
  const feed = found?.model.value;
  return feed ? <Bell feed={feed} now={now} verbs={found.verbs} /> : null;
}

interface BellProps {
  readonly feed: FeedReadModel;
  readonly now: number;
  readonly verbs: FeedVerbs;
}

function Bell({ feed, now, verbs }: BellProps) {
  const { feed: texts } = useMessages();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const position = popoverPosition(id);
  const label = texts.open(feed.unread);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={classNames(iconButton.button, styles.button, isOpen && styles.isOpen)}
        style={position.anchor}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon icon={BellIcon} />
        {feed.unread > 0 && (
          <span class={styles.count} aria-hidden="true">
            {feed.unread > 99 ? '99+' : feed.unread}
          </span>
        )}
      </button>
      {isOpen && (
        <FeedPanel
          id={id}
          style={position.popover}
          feed={feed}
          now={now}
          verbs={verbs}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
          onDismiss={() => setOpen(false)}
        />
      )}
    </>
  );
}
