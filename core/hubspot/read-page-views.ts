import type { Contact } from '#core/domain/contact.ts';
import type { OverviewBundle } from '#core/domain/overview.ts';
import type { PageView } from '#core/domain/page-view.ts';
import type { Api } from './api.ts';
import { eventRecord, expectShape, listAnswer, nextAfter } from './envelopes.ts';
import { HubSpotError } from './hubspot-error.ts';
import { pageViewOfContact, pageViewsOfEvents } from './map-page-view.ts';
import { paths } from './paths.ts';

/** Contacts whose single page views are read: the latest to have been on the site. One request each. */
const mostContacts = 10;

export interface ReadPageViews {
  readonly pageViews: readonly PageView[];
  readonly source: OverviewBundle['pageViewSource'];
  readonly hasMore: boolean;
}

/**
 * What the contacts viewed, latest first. With `useEvents` from single page-view events, which only Enterprise
 * portals keep; where HubSpot refuses them, and without it, the last page of each contact.
 */
export async function readPageViews(
  api: Api,
  contacts: readonly Contact[],
  useEvents: boolean,
): Promise<ReadPageViews> {
  const visitors = contacts
    .filter((contact) => contact.lastSeenAt !== undefined)
    .toSorted((a, b) => (b.lastSeenAt ?? 0) - (a.lastSeenAt ?? 0));
  const read = useEvents ? await readEvents(api, visitors) : undefined;
  if (read) return read;
  const pageViews = visitors.map(pageViewOfContact).filter((view) => view !== undefined);
  return { pageViews, source: 'contact-analytics', hasMore: false };
}

async function readEvents(api: Api, visitors: readonly Contact[]): Promise<ReadPageViews | undefined> {
  try {
    const perContact = await Promise.all(
      visitors.slice(0, mostContacts).map(async ({ id }) => {
        const query = {
          objectType: 'contact',
          objectId: id,
          eventType: 'e_visited_page',
          sort: '-occurredAt',
          limit: '100',
        };
        const json = await api.send({ lane: 'standard', path: paths.eventOccurrences, query, urgent: true });
        const answer = expectShape(listAnswer, json);
        const events = answer.results.flatMap((raw) => {
          const event = eventRecord.safeParse(raw);
          return event.success ? [event.data] : [];
        });
        return { views: pageViewsOfEvents(id, events), hasMore: nextAfter(answer) !== undefined };
      }),
    );
    return {
      pageViews: perContact.flatMap(({ views }) => views).toSorted((a, b) => b.lastAt - a.lastAt),
      source: 'events',
      hasMore: visitors.length > mostContacts || perContact.some(({ hasMore }) => hasMore),
    };
  } catch (error) {
    if (error instanceof HubSpotError && refusals.has(error.failure.kind)) return undefined;
    throw error;
  }
}

const refusals = new Set(['missing-scopes', 'forbidden', 'not-found', 'refused', 'unreadable', 'server']);
