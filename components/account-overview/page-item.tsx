import type { TrackedPage } from '#core/domain/overview-pages.ts';
import Globe from 'lucide/dist/esm/icons/globe.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Icon } from '#components/ui/icon.tsx';
import { InlineFacts } from './inline-facts.tsx';
import { PageLink } from './page-link.tsx';
import { RelativeTime } from './relative-time.tsx';
import { readablePath } from './readable-path.ts';
import styles from './page-item.module.css';

/** One page of ours with who viewed it. */
export function PageItem({ page, now }: { readonly page: TrackedPage; readonly now: number }) {
  const texts = useMessages().overview.pages;
  return (
    <li class={styles.item}>
      <span class={styles.icon}>
        <Icon icon={Globe} size="sm" />
      </span>
      <div class={styles.what}>
        <PageLink url={page.url} title={page.title} />
        {page.title !== undefined && <p class={styles.path}>{readablePath(page.url)}</p>}
        <ul class={styles.inner}>
          {page.visitors.map((visitor) => (
            <li key={visitor.contactId}>
              <InlineFacts
                facts={[
                  <span key="name" class={styles.name} dir="auto">
                    {visitor.contact?.name ?? texts.unknownContact}
                  </span>,
                  ...(visitor.views === undefined ? [] : [texts.views(visitor.views)]),
                  ...(page.visitors.length > 1
                    ? [<RelativeTime key="last" at={visitor.lastAt} now={now} />]
                    : []),
                ]}
              />
            </li>
          ))}
        </ul>
      </div>
      <div class={styles.figures}>
        <RelativeTime at={page.lastAt} now={now} />
        {page.views !== undefined && page.visitors.length > 1 && <p>{texts.views(page.views)}</p>}
      </div>
    </li>
  );
}
