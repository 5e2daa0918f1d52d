import type { Contact } from './contact.ts';
import type { ContactId } from './ids.ts';
import type { OverviewBundle } from './overview.ts';
import type { PageView } from './page-view.ts';
import { pageUrl } from './page-url.ts';

/** One page that a visitor saw. `views` is undefined where HubSpot does not count them page by page. */
interface VisitedPage {
  readonly url: string;
  readonly title: string | undefined;
  readonly views: number | undefined;
  readonly lastAt: number;
}

/** A contact who was on our site. */
export interface SiteVisitor {
  readonly contactId: ContactId;
  /** Undefined where the contact was not loaded. */
  readonly contact: Contact | undefined;
  /** Of all pages together. */
  readonly views: number;
  readonly lastAt: number;
  /** Latest first; from analytics only the last one. */
  readonly pages: readonly VisitedPage[];
}

/** The section *Tracked pages* by person: who was on our site, the latest first, and what each of them saw. */
export function viewVisitors({
  pageViews,
  pageViewSource,
  contacts,
}: Pick<OverviewBundle, 'pageViews' | 'pageViewSource' | 'contacts'>): readonly SiteVisitor[] {
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
  const isCounted = pageViewSource === 'events';
  return [...Map.groupBy(pageViews, ({ contactId }) => contactId)]
    .map(([contactId, own]) => {
      const pages = pagesOf(own, isCounted);
      return {
        contactId,
        contact: contactOf.get(contactId),
        views: own.reduce((sum, { views }) => sum + views, 0),
        lastAt: pages[0]?.lastAt ?? 0,
        pages,
      };
    })
    .sort((a, b) => b.lastAt - a.lastAt || (a.contactId < b.contactId ? -1 : 1));
}

function pagesOf(views: readonly PageView[], isCounted: boolean): readonly VisitedPage[] {
  return [...Map.groupBy(views, ({ url }) => pageUrl(url))]
    .map(([url, own]) => {
      const latestFirst = own.toSorted((a, b) => b.lastAt - a.lastAt);
      return {
        url,
        title: latestFirst.find(({ title }) => title !== undefined)?.title,
        views: isCounted ? own.reduce((sum, one) => sum + one.views, 0) : undefined,
        lastAt: latestFirst[0]?.lastAt ?? 0,
      };
    })
    .sort((a, b) => b.lastAt - a.lastAt || (a.url < b.url ? -1 : 1));
}
