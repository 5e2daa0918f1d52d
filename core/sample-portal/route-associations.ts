import { type Answer, invalid, notFound } from './api-error.ts';
import { associationLabel, associationTypesBetween } from './association-types.ts';
import { type ObjectType, objectTypeInfo, readObjectType } from './object-types.ts';
import { checkPair, findRecord } from './record-writes.ts';
import {
  type Call,
  type Json,
  type PortalContext,
  type Route,
  batchAnswer,
  isJson,
  methodNotAllowed,
  ok,
  pagingTo,
  readBody,
  readInputs,
  readLimit,
  requireAnyScope,
  textOf,
} from './route.ts';

const inIdOrder = (a: string, b: string): number => Number(a) - Number(b);

/** One page of the associations of a record, from the id `after` on. */
function pageOf(
  context: PortalContext,
  call: Call,
  id: string,
  to: ObjectType,
  size: number,
  after: string | undefined,
) {
  const links = context.data.store.linksOf(id, to);
  const ids = context.data.store
    .related(id, to)
    .map((record) => record.id)
    .sort(inIdOrder);
  const start = after === undefined ? 0 : ids.findIndex((own) => Number(own) >= Number(after));
  const page = start === -1 ? [] : ids.slice(start, start + size);
  const next = start === -1 ? undefined : ids[start + size];
  return {
    count: ids.length,
    page: page.map((own) => ({
      toObjectId: Number(own),
      associationTypes: (links.get(own) ?? []).map((typeId) => ({
        category: 'HUBSPOT_DEFINED',
        typeId,
        label: associationLabel(typeId),
      })),
    })),
    paging: next === undefined ? {} : { paging: pagingTo(call, next) },
  };
}

function batchRead(context: PortalContext, call: Call, from: ObjectType, to: ObjectType): Answer {
  const results: unknown[] = [];
  const errors: unknown[] = [];
  const [fromName, toName] = [objectTypeInfo[from].singular, objectTypeInfo[to].singular];
  for (const input of readInputs(readBody(call), 1000)) {
    const id = textOf(input.id) ?? '';
    const isThere = findRecord(context, from, id, false) !== undefined;
    const { count, page, paging } = pageOf(context, call, id, to, context.assocPageSize, textOf(input.after));
    if (isThere && count > 0) results.push({ from: { id }, to: page, ...paging });
    else {
      errors.push({
        status: 'error',
        category: 'OBJECT_NOT_FOUND',
        subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
        message: `No ${toName} is associated with ${fromName} ${id}.`,
        context: { fromObjectId: [id], fromObjectType: [fromName], toObjectType: [toName] },
      });
    }
  }
  return batchAnswer(context, results, errors);
}

function link(
  context: PortalContext,
  from: ObjectType,
  fromId: string,
  to: ObjectType,
  toId: string,
  typeIds: readonly number[],
) {
  checkPair(from, to);
  for (const [type, id] of [
    [from, fromId],
    [to, toId],
  ] as const) {
    if (findRecord(context, type, id, false) === undefined) throw notFound(id);
  }
  context.write({ kind: 'associate', at: context.clock(), fromId, toId, typeIds });
  return {
    from: { id: fromId },
    to: { id: toId },
    associationSpec: {
      associationCategory: 'HUBSPOT_DEFINED',
      associationTypeId: associationTypesBetween(from, to)[0]?.typeId,
    },
  };
}

const idIn = (value: unknown): string => (isJson(value) ? (textOf(value.id) ?? '') : '');

function batch(context: PortalContext, call: Call, from: ObjectType, to: ObjectType, verb: string): Answer {
  if (verb === 'read') return batchRead(context, call, from, to);
  const inputs = readInputs(readBody(call), 2000);
  if (verb === 'archive') {
    for (const input of inputs) {
      const targets: readonly unknown[] = Array.isArray(input.to) ? input.to : [];
      for (const target of targets) {
        context.write({
          kind: 'dissociate',
          at: context.clock(),
          fromId: idIn(input.from),
          toId: idIn(target),
        });
      }
    }
    return { status: 204, body: undefined };
  }
  if (verb !== 'associate/default' && verb !== 'create') throw methodNotAllowed();
  const typesOf = (input: Json): readonly number[] =>
    Array.isArray(input.types) ? input.types.filter(isJson).map((own) => Number(own.associationTypeId)) : [];
  return batchAnswer(
    context,
    inputs.map((input) => link(context, from, idIn(input.from), to, idIn(input.to), typesOf(input))),
    [],
  );
}

/** Associations in v4's shape, under `associations/…` and under `objects/{type}/{id}/associations/…`. */
export const routeAssociations: Route = (context, call) => {
  const [family, first = '', second = '', third, fourth, fifth, sixth] = call.segments;
  const isOfRecord = family === 'objects' && third === 'associations';
  if (family !== 'associations' && !isOfRecord) return undefined;
  const isDefault = fourth === 'default';
  const toSegment = isOfRecord ? (isDefault ? fifth : fourth) : second;
  const [from, to] = [readObjectType(first), readObjectType(toSegment ?? '')];
  if (from === undefined || to === undefined) {
    throw invalid(`Unable to infer object type from: ${from === undefined ? first : (toSegment ?? '')}`);
  }
  const isRead = call.method === 'GET' || (third === 'batch' && fourth === 'read');
  const access = isRead ? 'read' : 'write';
  requireAnyScope(call, [...objectTypeInfo[from][access], ...objectTypeInfo[to][access]]);

  if (!isOfRecord) {
    if (third === 'labels') {
      return ok({
        results: associationTypesBetween(from, to).map((type) => ({ category: 'HUBSPOT_DEFINED', ...type })),
      });
    }
    return third === 'batch'
      ? batch(context, call, from, to, [fourth, fifth].filter(Boolean).join('/'))
      : undefined;
  }
  const toId = isDefault ? sixth : fifth;
  if (call.method === 'GET') {
    if (findRecord(context, from, second, true) === undefined) throw notFound(second);
    const size = Math.min(readLimit(call, 500, 500), context.assocPageSize);
    const { page, paging } = pageOf(context, call, second, to, size, call.query.get('after') ?? undefined);
    return ok({ results: page, ...paging });
  }
  if (toId === undefined) throw methodNotAllowed();
  if (call.method === 'PUT') return batchAnswer(context, [link(context, from, second, to, toId, [])], []);
  context.write({ kind: 'dissociate', at: context.clock(), fromId: second, toId });
  return { status: 204, body: undefined };
};
