import { ApiError } from './api-error.ts';
import type { ObjectType } from './object-types.ts';
import type { PortalRecord } from './record-store.ts';
import { createRecord, readUpdate } from './record-writes.ts';
import type { PortalContext } from './route.ts';

/** Changes as a person makes them in HubSpot. Each throws where HubSpot would refuse. */
export interface PortalEdits {
  setProperty(id: string, name: string, value: string): void;
  create(
    type: ObjectType,
    properties: Readonly<Record<string, string>>,
    /** Ids to associate it with. */
    withIds?: readonly string[],
  ): PortalRecord;
  archive(id: string): void;
  merge(winnerId: string, loserId: string): void;
  associate(fromId: string, toId: string, typeIds?: readonly number[]): void;
  dissociate(fromId: string, toId: string): void;
}

export function createPortalEdits(context: PortalContext): PortalEdits {
  const existing = (id: string): PortalRecord => {
    const record = context.data.store.get(id);
    if (record === undefined || record.archivedAt !== undefined) throw new ApiError(404, `No record ${id}`);
    return record;
  };
  const at = (): number => context.clock();
  const associate = (fromId: string, toId: string, typeIds: readonly number[] = []): void => {
    existing(fromId);
    existing(toId);
    context.write({ kind: 'associate', at: at(), fromId, toId, typeIds });
  };
  return {
    setProperty(id, name, value) {
      const properties = readUpdate(existing(id), { [name]: value });
      context.write({ kind: 'update', at: at(), id, properties });
    },
    create(type, properties, withIds = []) {
      const record = createRecord(context, type, { properties });
      for (const id of withIds) associate(record.id, id);
      return existing(record.id);
    },
    archive(id) {
      context.write({ kind: 'archive', at: at(), id: existing(id).id });
    },
    merge(winnerId, loserId) {
      existing(winnerId);
      existing(loserId);
      context.write({ kind: 'merge', at: at(), id: winnerId, loserId });
    },
    associate,
    dissociate(fromId, toId) {
      context.write({ kind: 'dissociate', at: at(), fromId, toId });
    },
  };
}
