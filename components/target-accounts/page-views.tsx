import type { Signal } from '@preact/signals';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import { panes, type Pane } from '#core/domain/view-link.ts';
import { useMessages } from '#components/locale/messages.ts';
import { ViewAnchor } from './view-anchor.tsx';
import styles from './page-views.module.css';

interface PageViewsProps {
  readonly pane: Signal<Pane>;
  readonly choice: ViewChoice;
}

/** The full page's views: the accounts, and how they are spread. */
export function PageViews({ pane, choice }: PageViewsProps) {
  const texts = useMessages().fullPage.views;
  return (
    <nav class={styles.views} aria-label={texts.label}>
      {panes.map((each) => (
        <ViewAnchor
          key={each}
          view={{ pane: each, choice }}
          isCurrent={each === pane.value}
          class={styles.view}
          onOpen={() => (pane.value = each)}
        >
          {texts[each]}
        </ViewAnchor>
      ))}
    </nav>
  );
}
