import { useMemo } from 'preact/hooks';
import { viewTrackedPages } from '#core/domain/overview-pages.ts';
import { viewVisitors } from '#core/domain/overview-visitors.ts';
import { shownPageViews } from '#core/domain/shown-page-views.ts';
import { useMessages } from '#components/locale/messages.ts';
import type { OverviewVerbs } from './overview-verbs.ts';
import { PageItem } from './page-item.tsx';
import { PageSource } from './page-source.tsx';
import { SegmentedFilter } from './segmented-filter.tsx';
import { OverviewSection } from './section.tsx';
import { sectionOutcome } from './section-outcome.ts';
import type { SectionProps } from './section-props.ts';
import { VisitorItem } from './visitor-item.tsx';
import list from './list.module.css';

interface PagesSectionProps extends SectionProps {
  readonly verbs: Pick<OverviewVerbs, 'loadPageEvents' | 'showPagesBy'>;
}

/** Pages of ours that contacts of the account viewed, gathered by page or by person. */
export function PagesSection(props: PagesSectionProps) {
  const { state, now, verbs } = props;
  const texts = useMessages().overview.pages;
  const { bundle, gdpr, pagesBy = 'page', company, noPageEventsAt } = state.overview;
  const views = useMemo(() => bundle && shownPageViews(bundle, gdpr), [bundle, gdpr]);
  const pages = useMemo(() => (views ? viewTrackedPages(views) : []), [views]);
  const visitors = useMemo(() => (views ? viewVisitors(views) : []), [views]);
  return (
    <OverviewSection
      {...props}
      title={texts.title}
      count={pages.length}
      outcome={sectionOutcome(state, 'page-views')}
      empty={texts.empty}
      emptyHint={texts.emptyHint}
      note={
        bundle &&
        views && (
          <PageSource
            bundle={bundle}
            views={views}
            by={pagesBy}
            noPageEventsAt={noPageEventsAt}
            now={now}
            onLoad={() => verbs.loadPageEvents(company.id)}
          />
        )
      }
      noteWhenEmpty={views !== undefined && views.leftOut > 0}
    >
      <SegmentedFilter
        label={texts.by}
        value={pagesBy}
        options={[
          { value: 'page', label: texts.byPage },
          { value: 'person', label: texts.byPerson },
        ]}
        onChange={verbs.showPagesBy}
      />
      <ul class={list.list}>
        {pagesBy === 'page'
          ? pages.map((page) => <PageItem key={page.url} page={page} now={now} />)
          : visitors.map((visitor) => <VisitorItem key={visitor.contactId} visitor={visitor} now={now} />)}
      </ul>
    </OverviewSection>
  );
}
