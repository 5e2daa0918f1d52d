import { useMemo } from 'preact/hooks';
import { viewTrackedPages, type TrackedPage } from '#core/domain/overview-pages.ts';
import Globe from 'lucide/dist/esm/icons/globe.mjs';
import { useMessages } from '#components/locale/messages.ts';
import { Icon } from '#components/ui/icon.tsx';
import { InlineFacts } from './inline-facts.tsx';
import { RelativeTime } from './relative-time.tsx';
import { safeWebHref } from './safe-href.ts';
import { OverviewSection } from './section.tsx';
import { sectionOutcome } from './section-outcome.ts';
import type { SectionProps } from './section-props.ts';
import list from './list.module.css';
import styles from './pages-section.module.css';

/** Pages of ours that contacts of the account viewed. */
export function PagesSection({ id, state, now, onRefresh, onViewRecord }: SectionProps) {
  const texts = useMessages().overview.pages;
  const { bundle } = state.overview;
  const pages = useMemo(() => (bundle ? viewTrackedPages(bundle) : []), [bundle]);
  return (
    <OverviewSection
      id={id}
      title={texts.title}
      count={pages.length}
      outcome={sectionOutcome(state, 'page-views')}
      now={now}
      empty={texts.empty}
      emptyHint={texts.emptyHint}
      note={bundle?.pageViewSource === 'events' ? texts.fromEvents : texts.fromAnalytics}
      onRefresh={onRefresh}
      onViewRecord={onViewRecord}
    >
      <ul class={list.list}>
        {pages.map((page) => (
          <PageItem key={page.url} page={page} now={now} />
        ))}
      </ul>
    </OverviewSection>
  );
}

function PageItem({ page, now }: { readonly page: TrackedPage; readonly now: number }) {
  const texts = useMessages().overview.pages;
  const href = safeWebHref(page.url);
  const path = readablePath(page.url);
  const title = page.title ?? path;
  return (
    <li class={styles.item}>
      <span class={styles.icon}>
        <Icon icon={Globe} size="sm" />
      </span>
      <div class={styles.what}>
        {href ? (
          <a class={styles.title} href={href} target="_blank" rel="noopener noreferrer" title={page.url}>
            {title}
          </a>
        ) : (
          <span class={styles.title}>{title}</span>
        )}
        {page.title !== undefined && <p class={styles.path}>{path}</p>}
        <ul class={styles.visitors}>
          {page.visitors.map((visitor) => (
            <li key={visitor.contactId}>
              <InlineFacts
                facts={[
                  <span key="name" class={styles.name}>
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

/** Host and path without what every address has; the whole text where it is no address. */
function readablePath(url: string): string {
  const page = URL.parse(url);
  if (page === null) return url;
  return `${page.host.replace(/^www\./, '')}${page.pathname === '/' ? '' : decoded(page.pathname)}${page.search}`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
