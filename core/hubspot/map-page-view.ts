import type * as z from 'zod/mini';
import type { Contact } from '#core/domain/contact.ts';
import type { ContactId } from '#core/domain/ids.ts';
import type { PageView } from '#core/domain/page-view.ts';
import type { eventRecord } from './envelopes.ts';
import { parseTime } from './read-value.ts';

/**
 * The last page of a contact, from the contact's own analytics. `views` counts all pages the contact viewed:
 * HubSpot does not count them page by page there.
 */
export function pageViewOfContact(contact: Contact): PageView | undefined {
  const { id, lastPageUrl, lastSeenAt, pageViews } = contact;
  if (lastPageUrl === undefined || lastSeenAt === undefined) return undefined;
  return { url: lastPageUrl, title: undefined, contactId: id, lastAt: lastSeenAt, views: pageViews };
}

/** Single page-view events of one contact, gathered by page. Events that name no page or time are left out. */
export function pageViewsOfEvents(
  contactId: ContactId,
  events: readonly z.infer<typeof eventRecord>[],
): PageView[] {
  const byUrl = new Map<string, PageView>();
  for (const { occurredAt, properties } of events) {
    const at = parseTime(occurredAt);
    const url = properties?.['hs_url'];
    if (at === undefined || typeof url !== 'string' || url === '') continue;
    const known = byUrl.get(url);
    const title = properties?.['hs_title'] ?? properties?.['hs_page_title'];
    byUrl.set(url, {
      url,
      title: known?.title ?? (typeof title === 'string' ? title : undefined),
      contactId,
      lastAt: Math.max(known?.lastAt ?? at, at),
      views: (known?.views ?? 0) + 1,
    });
  }
  return [...byUrl.values()];
}
