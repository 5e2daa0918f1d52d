import { ApiError, invalid } from './api-error.ts';
import { associationTypesBetween, defaultAssociation } from './association-types.ts';
import { type ObjectType, activityTypes, objectTypeInfo } from './object-types.ts';
import { findStage, portalPipelines } from './pipelines.ts';
import { propertiesOf } from './property-definitions.ts';
import type { PortalRecord } from './record-store.ts';
import { type Json, type PortalContext, isJson, textOf } from './route.ts';
import { readValues } from './write-values.ts';

/** A record that is there, following merges where asked. */
export function findRecord(
  { data }: PortalContext,
  type: ObjectType,
  id: string,
  followMerges: boolean,
): PortalRecord | undefined {
  const record = data.store.get(followMerges ? (data.mergedInto.get(id) ?? id) : id);
  return record?.type === type ? record : undefined;
}

function contactWithEmail({ data }: PortalContext, email: string | undefined): PortalRecord | undefined {
  if (email === undefined) return undefined;
  for (const id of data.store.idsOf('contacts')) {
    const record = data.store.get(id);
    if (record?.properties.email === email && record.archivedAt === undefined) return record;
  }
  return undefined;
}

function readAssociations(
  { data }: PortalContext,
  type: ObjectType,
  associations: unknown,
): readonly (readonly [string, readonly number[]])[] {
  if (!Array.isArray(associations)) return [];
  return associations.filter(isJson).map((association) => {
    const toId = isJson(association.to) ? textOf(association.to.id) : undefined;
    const to = toId === undefined ? undefined : data.store.get(toId);
    if (toId === undefined || to === undefined || to.archivedAt !== undefined) {
      throw invalid(`One or more associations are invalid: ${toId ?? 'no id'} does not exist`);
    }
    const known = associationTypesBetween(type, to.type).map(({ typeId }) => typeId);
    const typeIds = Array.isArray(association.types)
      ? association.types.filter(isJson).map((own) => Number(own.associationTypeId))
      : [];
    if (known.length === 0 || typeIds.length === 0 || typeIds.some((typeId) => !known.includes(typeId))) {
      throw invalid(
        `One or more associations are invalid: type ${typeIds.join()} is not valid from ${type} to ${to.type}`,
      );
    }
    return [toId, typeIds] as const;
  });
}

/** Makes a record out of `{ properties, associations }`. Throws HubSpot's 400 or 409. */
export function createRecord(context: PortalContext, type: ObjectType, input: Json): PortalRecord {
  const values = { ...readValues(type, input.properties ?? {}) };
  for (const [name, value] of Object.entries(values)) if (value === '') delete values[name];
  if (activityTypes.some((activity) => activity === type) && values.hs_timestamp === undefined) {
    throw invalid('Error creating record. Some required properties were not set.', {
      errors: [{ message: 'hs_timestamp is required', context: { properties: ['hs_timestamp'] } }],
    });
  }
  const existing = type === 'contacts' ? contactWithEmail(context, values.email) : undefined;
  if (existing !== undefined) {
    throw new ApiError(409, `Contact already exists. Existing ID: ${existing.id}`, { category: 'CONFLICT' });
  }
  if (type === 'deals') {
    values.pipeline ??= findStage(values.dealstage ?? '')?.pipelineId ?? portalPipelines[0]?.id ?? 'default';
  }
  if (propertiesOf(type).has('hs_engagement_source')) values.hs_engagement_source = 'INTEGRATION';
  if (type === 'tasks') values.hs_task_status ??= 'NOT_STARTED';
  const associations = readAssociations(context, type, input.associations);
  const id = context.data.store.newId(type);
  context.write({
    kind: 'create',
    at: context.clock(),
    objectType: type,
    id,
    properties: values,
    associations,
  });
  return context.data.store.get(id) ?? fail(id);
}

function fail(id: string): never {
  throw new Error(`Record ${id} was not stored`);
}

/** Values of an update: the lifecycle stage only moves forward, so a step back is left out silently. */
export function readUpdate(record: PortalRecord, properties: unknown): Readonly<Record<string, string>> {
  const values = { ...readValues(record.type, properties) };
  const { lifecyclestage: stage } = values;
  const before = record.properties.lifecyclestage;
  if (stage !== undefined && stage !== '' && before !== undefined) {
    const order =
      propertiesOf(record.type)
        .get('lifecyclestage')
        ?.options.map(([value]) => value) ?? [];
    if (order.indexOf(stage) < order.indexOf(before)) delete values.lifecyclestage;
  }
  return values;
}

/** Writes values that `readUpdate` has let through, and gives the record as it is then. */
export function updateRecord(
  context: PortalContext,
  record: PortalRecord,
  properties: Readonly<Record<string, string>>,
): PortalRecord {
  context.write({ kind: 'update', at: context.clock(), id: record.id, properties });
  return context.data.store.get(record.id) ?? record;
}

/** typeIds that an association gets besides the plain one. Throws HubSpot's 400 for a pair it doesn't know. */
export function checkPair(from: ObjectType, to: ObjectType): void {
  if (defaultAssociation(from, to) !== undefined) return;
  throw invalid(`No association between ${objectTypeInfo[from].singular} and ${objectTypeInfo[to].singular}`);
}
