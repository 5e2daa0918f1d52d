import type { Contact } from '#core/domain/contact.ts';
import type { Api } from './api.ts';
import { eventRecord, expectShape, listAnswer, nextAfter } from './envelopes.ts';
import { HubSpotError } from './hubspot-error.ts';
import type { PageEvents } from './hubspot-client.ts';
import { pageViewsOfEvents } from './map-page-view.ts';
import { paths } from './paths.ts';

/** Contacts whose single page views are read: the latest to have been on the site. One request each. */
const mostContacts = 10;

/** See `HubSpotClient`. A portal without the feature refuses, or does not know the path. */
export async function readPageEvents(
  api: Api,
  contacts: readonly Contact[],
): Promise<PageEvents | undefined> {
  const visitors = contacts
    .filter((contact) => contact.lastSeenAt !== undefined)
    .toSorted((a, b) => (b.lastSeenAt ?? 0) - (a.lastSeenAt ?? 0));
  try {
    const perContact = await Promise.all(visitors.slice(0, mostContacts).map((one) => readViewsOf(api, one)));
    return {
      pageViews: perContact.flatMap(({ pageViews }) => pageViews).toSorted((a, b) => b.lastAt - a.lastAt),
      hasMore: visitors.length > mostContacts || perContact.some(({ hasMore }) => hasMore),
    };
  } catch (error) {
    if (error instanceof HubSpotError && absences.has(error.failure.kind)) return undefined;
    throw error;
  }
}

const absences = new Set(['forbidden', 'not-found']);

async function readViewsOf(api: Api, { id }: Contact): Promise<PageEvents> {
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
  return { pageViews: pageViewsOfEvents(id, events), hasMore: nextAfter(answer) !== undefined };
}
