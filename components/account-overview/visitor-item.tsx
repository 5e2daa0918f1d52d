import type { SiteVisitor } from '#core/domain/overview-visitors.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { InlineFacts } from './inline-facts.tsx';
import { PageLink } from './page-link.tsx';
import { RelativeTime } from './relative-time.tsx';
import styles from './page-item.module.css';

/** One person who was on our site, with the pages they saw. */
export function VisitorItem({ visitor, now }: { readonly visitor: SiteVisitor; readonly now: number }) {
  const texts = useMessages().overview.pages;
  const { contact, pages } = visitor;
  const name = contact?.name ?? texts.unknownContact;
  return (
    <li class={styles.item}>
      <Avatar name={name} />
      <div class={styles.what}>
        <p class={styles.person} dir="auto">
          {name}
        </p>
        {contact?.jobTitle && (
          <p class={styles.path} title={contact.jobTitle}>
            {contact.jobTitle}
          </p>
        )}
        <ul class={styles.inner}>
          {pages.map((page) => (
            <li key={page.url} class={styles.page}>
              <PageLink url={page.url} title={page.title} />
              {page.views !== undefined && pages.length > 1 && (
                <InlineFacts
                  facts={[texts.views(page.views), <RelativeTime key="last" at={page.lastAt} now={now} />]}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
      <div class={styles.figures}>
        <RelativeTime at={visitor.lastAt} now={now} />
        <p>{texts.viewsInAll(visitor.views)}</p>
      </div>
    </li>
  );
}
