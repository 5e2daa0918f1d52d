import type { Contact } from '#core/domain/contact.ts';
import type { ContactId } from '#core/domain/ids.ts';
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
  const asked = await Promise.all(visitors.slice(0, mostContacts).map((one) => readViewsOf(api, one)));
  const given = asked.filter((events) => events !== undefined);
  // Of a contact that is gone HubSpot says the same as of a feature that is not there: for all of them, it is the latter.
  if (given.length === 0 && asked.length > 0) return undefined;
  return {
    pageViews: given.flatMap(({ pageViews }) => pageViews).toSorted((a, b) => b.lastAt - a.lastAt),
    hasMore: visitors.length > mostContacts || given.some(({ hasMore }) => hasMore),
  };
}

const absences = new Set(['forbidden', 'not-found']);

/** Undefined where HubSpot refuses, or does not know the path or the contact. */
async function readViewsOf(api: Api, { id }: Contact): Promise<PageEvents | undefined> {
  try {
    return await askForViews(api, id);
  } catch (error) {
    if (error instanceof HubSpotError && absences.has(error.failure.kind)) return undefined;
    throw error;
  }
}

async function askForViews(api: Api, id: ContactId): Promise<PageEvents> {
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
