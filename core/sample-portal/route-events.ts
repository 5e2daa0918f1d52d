import { ApiError, invalid } from './api-error.ts';
import type { PortalPageView } from './contact-events.ts';
import { objectTypeInfo } from './object-types.ts';
import { type Call, type Route, ok, pagingTo, readLimit, requireScopes } from './route.ts';

const pageViewed = 'e_visited_page';

const eventJson = ({ id, contactId, url, title, at, sessionId }: PortalPageView) => ({
  id,
  eventType: pageViewed,
  objectType: 'CONTACT',
  objectId: contactId,
  occurredAt: new Date(at).toISOString(),
  properties: { hs_url: url, hs_title: title, hs_session_id: sessionId },
});

function readTime(call: Call, name: string): number | undefined {
  const value = call.query.get(name);
  if (value === null) return undefined;
  const at = /^\d+$/.test(value) ? Number(value) : Date.parse(value);
  if (Number.isNaN(at)) throw invalid(`${name} was not a valid date: ${value}`);
  return at;
}

/** `events`: what one contact viewed. Enterprise only. */
export const routeEvents: Route = (context, call) => {
  if (call.segments[0] !== 'events') return undefined;
  requireScopes(call, objectTypeInfo.contacts.read);
  if (context.tier !== 'enterprise') {
    throw new ApiError(
      403,
      'This account does not have access to this feature. It requires an Enterprise subscription.',
    );
  }
  if (call.segments[1] === 'event-types') return ok({ eventTypes: [pageViewed] });
  const { query } = call;
  if (query.get('objectType')?.toLowerCase() !== 'contact') throw invalid('objectType must be contact');
  const contactId = query.get('objectId');
  if (contactId === null) throw invalid('objectId is required');
  const eventType = query.get('eventType');
  const [from, to] = [readTime(call, 'occurredAfter'), readTime(call, 'occurredBefore')];
  const oldestFirst = query.get('sort') === 'occurredAt';
  const views = context.data.events
    .viewsOf(contactId)
    .filter(
      ({ at }) =>
        at <= context.clock() && (from === undefined || at >= from) && (to === undefined || at <= to),
    )
    .toSorted((a, b) => (oldestFirst ? a.at - b.at : b.at - a.at));
  const all = eventType === null || eventType === pageViewed ? views : [];
  const limit = readLimit(call, 100, 1000);
  const start = Number(query.get('after') ?? 0);
  if (!Number.isInteger(start) || start < 0) throw invalid('Invalid paging cursor: after');
  return ok({
    results: all.slice(start, start + limit).map(eventJson),
    ...(start + limit < all.length ? { paging: pagingTo(call, String(start + limit)) } : {}),
  });
};
