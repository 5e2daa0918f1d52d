import { type Answer, invalid } from './api-error.ts';
import { ApiError } from './api-error.ts';
import { type ObjectType, objectTypeInfo } from './object-types.ts';
import type { PortalRecord } from './record-store.ts';
import { recordJson } from './record-json.ts';
import { createRecord, findRecord, readUpdate, updateRecord } from './record-writes.ts';
import {
  type Call,
  type Json,
  type PortalContext,
  batchAnswer,
  methodNotAllowed,
  readBody,
  readInputs,
  requireScopes,
  textOf,
  textsOf,
} from './route.ts';

const maxInputs = 100;

/** One error names all ids that were not found. */
function notFoundErrors(type: ObjectType, ids: readonly string[]): readonly Json[] {
  if (ids.length === 0) return [];
  const name = objectTypeInfo[type].singular.toUpperCase();
  return [
    {
      status: 'error',
      category: 'OBJECT_NOT_FOUND',
      message: `Could not get some ${name} objects, they may be deleted or not exist. Check that ids are valid.`,
      context: { ids },
    },
  ];
}

/** A record by id, or by a property whose values are unique. */
function lookUp(
  context: PortalContext,
  type: ObjectType,
  id: string,
  idProperty: string | undefined,
): PortalRecord | undefined {
  if (idProperty === undefined || idProperty === 'hs_object_id') return findRecord(context, type, id, false);
  for (const own of context.data.store.idsOf(type)) {
    const record = context.data.store.get(own);
    if (record?.properties[idProperty] === id) return record;
  }
  return undefined;
}

function read(
  context: PortalContext,
  call: Call,
  type: ObjectType,
  body: Json,
  inputs: readonly Json[],
): Answer {
  const wantsArchived = call.query.get('archived') === 'true';
  const idProperty = textOf(body.idProperty);
  const found = new Map<string, PortalRecord>();
  const missing: string[] = [];
  for (const input of inputs) {
    const id = textOf(input.id) ?? '';
    const record = lookUp(context, type, id, idProperty);
    if (record !== undefined && (record.archivedAt !== undefined) === wantsArchived)
      found.set(record.id, record);
    // A merged-away id is neither found nor an error.
    else if (!context.data.mergedInto.has(id)) missing.push(id);
  }
  const properties = textsOf(body.properties);
  return batchAnswer(
    context,
    [...found.values()].map((record) => recordJson(record, properties)),
    notFoundErrors(type, missing),
  );
}

function update(context: PortalContext, type: ObjectType, inputs: readonly Json[]): Answer {
  const ids = inputs.map((input) => textOf(input.id) ?? '');
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) {
    throw invalid(`Duplicate IDs found in batch input: [${twice.join(', ')}]. IDs must be unique`);
  }
  const missing: string[] = [];
  const planned = inputs.flatMap((input) => {
    const id = textOf(input.id) ?? '';
    const record = findRecord(context, type, id, false);
    if (record !== undefined && record.archivedAt === undefined) {
      return [[record, readUpdate(record, input.properties)] as const];
    }
    if (!context.data.mergedInto.has(id)) missing.push(id);
    return [];
  });
  return batchAnswer(
    context,
    planned.map(([record, values]) => recordJson(updateRecord(context, record, values), Object.keys(values))),
    notFoundErrors(type, missing),
  );
}

function create(context: PortalContext, type: ObjectType, inputs: readonly Json[]): Answer {
  const isTraced = inputs.every((input) => textOf(input.objectWriteTraceId) !== undefined);
  const results: unknown[] = [];
  const errors: unknown[] = [];
  for (const input of inputs) {
    const objectWriteTraceId = textOf(input.objectWriteTraceId);
    try {
      const created = createRecord(context, type, input);
      results.push({
        ...recordJson(created, Object.keys(created.properties)),
        ...(objectWriteTraceId === undefined ? {} : { objectWriteTraceId }),
      });
    } catch (error) {
      // Without a trace id on each input, HubSpot refuses the whole batch.
      if (!(error instanceof ApiError) || !isTraced) throw error;
      const { body } = error.answer;
      errors.push({ ...(body as Json), context: { objectWriteTraceId: [objectWriteTraceId] } });
    }
  }
  return batchAnswer(context, results, errors, 201);
}

function upsert(context: PortalContext, type: ObjectType, inputs: readonly Json[]): Answer {
  const results = inputs.map((input) => {
    const [id = '', idProperty] = [textOf(input.id), textOf(input.idProperty)];
    const record = lookUp(context, type, id, idProperty);
    const values = idProperty === undefined ? {} : { [idProperty]: id };
    const properties = { ...values, ...(input.properties as Json | undefined) };
    const written =
      record === undefined
        ? createRecord(context, type, { properties })
        : updateRecord(context, record, readUpdate(record, input.properties));
    return { ...recordJson(written, Object.keys(properties)), new: record === undefined };
  });
  return batchAnswer(context, results, []);
}

/** `POST objects/{type}/batch/{verb}`. */
export function routeBatch(context: PortalContext, call: Call, type: ObjectType, verb: string): Answer {
  const info = objectTypeInfo[type];
  requireScopes(call, verb === 'read' ? info.read : info.write);
  const body = readBody(call);
  const inputs = readInputs(body, maxInputs);
  if (verb === 'read') return read(context, call, type, body, inputs);
  if (verb === 'update') return update(context, type, inputs);
  if (verb === 'create') return create(context, type, inputs);
  if (verb === 'upsert') return upsert(context, type, inputs);
  if (verb !== 'archive') throw methodNotAllowed();
  for (const input of inputs) {
    const record = findRecord(context, type, textOf(input.id) ?? '', true);
    if (record !== undefined && record.archivedAt === undefined) {
      context.write({ kind: 'archive', at: context.clock(), id: record.id });
    }
  }
  return { status: 204, body: undefined };
}
