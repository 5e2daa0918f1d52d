import { account } from './account.ts';
import { objectTypeInfo } from './object-types.ts';
import { propertiesOf } from './property-definitions.ts';
import type { PortalRecord } from './record-store.ts';

/** A property's value, the three that HubSpot keeps itself included; undefined while empty. */
export function valueOf(record: PortalRecord, name: string): string | undefined {
  const { created, modified } = objectTypeInfo[record.type];
  if (name === 'hs_object_id') return record.id;
  if (name === created || name === 'hs_createdate') return new Date(record.createdAt).toISOString();
  if (name === modified) return new Date(record.updatedAt).toISOString();
  return record.properties[name];
}

/** A record as every CRM endpoint shows it. Unknown properties are left out, empty ones are null. */
export function recordJson(record: PortalRecord, requested: readonly string[] | undefined) {
  const { defaults, created, modified, typeId } = objectTypeInfo[record.type];
  const known = propertiesOf(record.type);
  const properties: Record<string, string | null> = {};
  const names = requested === undefined || requested.length === 0 ? defaults : requested;
  for (const name of [...names, created, modified, 'hs_object_id']) {
    if (known.has(name)) properties[name] = valueOf(record, name) ?? null;
  }
  return {
    id: record.id,
    properties,
    createdAt: new Date(record.createdAt).toISOString(),
    updatedAt: new Date(record.updatedAt).toISOString(),
    archived: record.archivedAt !== undefined,
    ...(record.archivedAt === undefined ? {} : { archivedAt: new Date(record.archivedAt).toISOString() }),
    url: `https://${account.uiDomain}/contacts/${account.portalId}/record/${typeId}/${record.id}`,
  };
}
