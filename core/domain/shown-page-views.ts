import type { OverviewBundle } from './overview.ts';

/** What may be shown of the page views of an account. */
export interface ShownPageViews extends Pick<OverviewBundle, 'pageViews' | 'pageViewSource' | 'contacts'> {
  /** Contacts whose views the GDPR setting keeps out. */
  readonly leftOut: number;
  /** Contacts who were on the site after the single events were read. */
  readonly seenSince: number;
}

/** A portal that keeps no single page views is asked again after this long, in milliseconds: it may have upgraded. */
const noEventsMs = 7 * 24 * 60 * 60_000;

/**
 * The page views of an account under the GDPR setting. A visit is an engagement: with the setting on, those of contacts
 * without a legal basis are left out, and of contacts that were not loaded, since nobody knows theirs.
 */
export function shownPageViews(bundle: OverviewBundle, gdpr: boolean): ShownPageViews {
  const { pageViews, pageViewSource, pageViewsAt, contacts } = bundle;
  const lawful = new Set(contacts.filter(({ hasLegalBasis }) => hasLegalBasis).map(({ id }) => id));
  const isShown = ({ contactId }: { readonly contactId: (typeof contacts)[number]['id'] }) =>
    !gdpr || lawful.has(contactId);
  const leftOut = new Set(pageViews.filter((view) => !isShown(view)).map(({ contactId }) => contactId));
  return {
    pageViews: pageViews.filter(isShown),
    pageViewSource,
    contacts,
    leftOut: leftOut.size,
    seenSince:
      pageViewsAt === undefined
        ? 0
        : contacts.filter(
            ({ id, lastSeenAt = -Infinity }) => lastSeenAt > pageViewsAt && isShown({ contactId: id }),
          ).length,
  };
}

/** Whether it makes sense to ask for single page views: `saidAt` is when HubSpot said that there are none. */
export const mayHavePageEvents = (saidAt: number | undefined, now: number): boolean =>
  saidAt === undefined || now - saidAt >= noEventsMs;
