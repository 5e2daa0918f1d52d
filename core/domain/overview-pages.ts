import type { Contact } from './contact.ts';
import type { ContactId } from './ids.ts';
import type { OverviewBundle } from './overview.ts';
import type { PageView } from './page-view.ts';
import { pageUrl } from './page-url.ts';

/** One contact's views of a page. `views` is undefined where HubSpot does not count them page by page. */
export interface PageVisitor {
  readonly contactId: ContactId;
  /** Undefined where the contact was not loaded. */
  readonly contact: Contact | undefined;
  readonly views: number | undefined;
  readonly lastAt: number;
}

/** A page of ours with who viewed it, latest first. */
export interface TrackedPage {
  /** Without fragment and campaign parameters. */
  readonly url: string;
  readonly title: string | undefined;
  readonly views: number | undefined;
  readonly lastAt: number;
  readonly visitors: readonly PageVisitor[];
}

/**
 * The section *Tracked pages*: views gathered by page, most recently viewed first. Addresses that differ only in
 * fragment or campaign parameters are one page.
 */
export function viewTrackedPages({
  pageViews,
  pageViewSource,
  contacts,
}: Pick<OverviewBundle, 'pageViews' | 'pageViewSource' | 'contacts'>): readonly TrackedPage[] {
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
  const byPage = new Map<string, PageView[]>();
  for (const view of pageViews) {
    const url = pageUrl(view.url);
    const views = byPage.get(url);
    if (views) views.push(view);
    else byPage.set(url, [view]);
  }
  const isCounted = pageViewSource === 'events';
  return [...byPage]
    .map(([url, views]) => showPage(url, views.sort(byLatest), contactOf, isCounted))
    .sort((a, b) => byLatest(a, b) || (a.url < b.url ? -1 : 1));
}

const byLatest = (a: { readonly lastAt: number }, b: { readonly lastAt: number }): number =>
  b.lastAt - a.lastAt;

function showPage(
  url: string,
  latestFirst: readonly PageView[],
  contactOf: ReadonlyMap<ContactId, Contact>,
  isCounted: boolean,
): TrackedPage {
  const visitors = new Map<ContactId, PageVisitor>();
  for (const { contactId, views, lastAt } of latestFirst) {
    const known = visitors.get(contactId);
    visitors.set(contactId, {
      contactId,
      contact: contactOf.get(contactId),
      views: isCounted ? (known?.views ?? 0) + views : undefined,
      lastAt: known?.lastAt ?? lastAt,
    });
  }
  return {
    url,
    title: latestFirst.find(({ title }) => title !== undefined)?.title,
    views: isCounted ? latestFirst.reduce((sum, { views }) => sum + views, 0) : undefined,
    lastAt: latestFirst[0]?.lastAt ?? 0,
    visitors: [...visitors.values()],
  };
}
