import { type Answer, invalid, notFound } from './api-error.ts';
import { defaultAssociation, primaryAssociation } from './association-types.ts';
import { type ObjectType, objectTypeInfo, readObjectType } from './object-types.ts';
import type { PortalRecord } from './record-store.ts';
import { recordJson } from './record-json.ts';
import { createRecord, findRecord, readUpdate, updateRecord } from './record-writes.ts';
import {
  type Call,
  type PortalContext,
  type Route,
  methodNotAllowed,
  ok,
  pagingTo,
  readBody,
  readLimit,
  readList,
  requireScopes,
  textOf,
} from './route.ts';
import { routeBatch } from './route-batch.ts';
import { routeSearch } from './route-search.ts';

/** Inline associations: no labels, a primary one twice, the first page only. */
function inlineAssociations(context: PortalContext, call: Call, record: PortalRecord) {
  const found: Record<string, unknown> = {};
  for (const segment of readList(call, 'associations')) {
    const to = readObjectType(segment);
    if (to === undefined) throw invalid(`Unable to infer object type from: ${segment}`);
    if (defaultAssociation(record.type, to) === undefined) continue;
    requireScopes(call, objectTypeInfo[to].read);
    const links = context.data.store.linksOf(record.id, to);
    const related = context.data.store.related(record.id, to);
    if (related.length === 0) continue;
    const type = `${objectTypeInfo[record.type].singular}_to_${objectTypeInfo[to].singular}`;
    const primary = primaryAssociation(record.type, to);
    const page = related.slice(0, context.assocPageSize);
    found[to] = {
      results: page.flatMap(({ id }) =>
        primary !== undefined && links.get(id)?.includes(primary)
          ? [
              { id, type },
              { id, type: `${type}_unlabeled` },
            ]
          : [{ id, type: primary === undefined ? type : `${type}_unlabeled` }],
      ),
      ...(page.length < related.length ? { paging: pagingTo(call, related[page.length]?.id ?? '') } : {}),
    };
  }
  return Object.keys(found).length === 0 ? {} : { associations: found };
}

const shown = (context: PortalContext, call: Call, record: PortalRecord) => ({
  ...recordJson(record, readList(call, 'properties')),
  ...inlineAssociations(context, call, record),
});

function list(context: PortalContext, call: Call, type: ObjectType): Answer {
  const limit = readLimit(call, 10, 100);
  const archived = call.query.get('archived') === 'true';
  const after = call.query.get('after');
  if (after !== null && !/^\d+$/.test(after)) throw invalid('Invalid paging cursor: after');
  const page: PortalRecord[] = [];
  for (const id of context.data.store.idsOf(type)) {
    if (after !== null && Number(id) < Number(after)) continue;
    const record = context.data.store.get(id);
    if (record === undefined || (record.archivedAt !== undefined) !== archived) continue;
    page.push(record);
    if (page.length > limit) break;
  }
  const next = page[limit];
  return ok({
    results: page.slice(0, limit).map((record) => shown(context, call, record)),
    ...(next === undefined ? {} : { paging: pagingTo(call, next.id) }),
  });
}

function one(context: PortalContext, call: Call, type: ObjectType, id: string): Answer {
  const { read, write } = objectTypeInfo[type];
  requireScopes(call, call.method === 'GET' ? read : write);
  const record =
    call.query.get('idProperty') === 'email'
      ? context.data.store
          .idsOf(type)
          .map((own) => context.data.store.get(own))
          .find((own) => own?.properties.email === id)
      : findRecord(context, type, id, true);
  const wantsArchived = call.method === 'GET' && call.query.get('archived') === 'true';
  if (record === undefined || (record.archivedAt !== undefined) !== wantsArchived) {
    if (call.method === 'DELETE') return { status: 204, body: undefined };
    throw notFound(id);
  }
  if (call.method === 'GET') return ok(shown(context, call, record));
  if (call.method === 'PATCH') {
    const values = readUpdate(record, readBody(call).properties);
    return ok(recordJson(updateRecord(context, record, values), Object.keys(values)));
  }
  if (call.method !== 'DELETE') throw methodNotAllowed();
  context.write({ kind: 'archive', at: context.clock(), id: record.id });
  return { status: 204, body: undefined };
}

function merge(context: PortalContext, call: Call, type: ObjectType): Answer {
  requireScopes(call, objectTypeInfo[type].write);
  const body = readBody(call);
  const [winnerId, loserId] = [textOf(body.primaryObjectId) ?? '', textOf(body.objectIdToMerge) ?? ''];
  for (const id of [winnerId, loserId]) {
    if (findRecord(context, type, id, false) === undefined) throw notFound(id);
  }
  if (winnerId === loserId) throw invalid('Cannot merge a record with itself');
  context.write({ kind: 'merge', at: context.clock(), id: winnerId, loserId });
  const winner = findRecord(context, type, winnerId, false);
  if (winner === undefined) throw notFound(winnerId);
  return ok(recordJson(winner, undefined));
}

/** `objects/{type}…`: list, create, get, update, archive, merge, search and batches. */
export const routeRecords: Route = (context, call) => {
  const [family, segment = '', id, ...rest] = call.segments;
  if (family !== 'objects') return undefined;
  const type = readObjectType(segment);
  if (type === undefined) throw invalid(`Unable to infer object type from: ${segment}`);
  if (id === undefined) {
    if (call.method === 'GET') {
      requireScopes(call, objectTypeInfo[type].read);
      return list(context, call, type);
    }
    if (call.method !== 'POST') throw methodNotAllowed();
    requireScopes(call, objectTypeInfo[type].write);
    const body = readBody(call);
    const created = createRecord(context, type, body);
    return { status: 201, body: recordJson(created, Object.keys(created.properties)) };
  }
  if (call.method === 'POST' && id === 'search') return routeSearch(context, call, type);
  if (call.method === 'POST' && id === 'merge') return merge(context, call, type);
  if (call.method === 'POST' && id === 'batch') return routeBatch(context, call, type, rest[0] ?? '');
  return rest.length === 0 ? one(context, call, type, id) : undefined;
};
