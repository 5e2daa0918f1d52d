import { type ObjectType, objectTypes } from './object-types.ts';

/** A CRM record. Never changed in place: a write puts a new object in its place. */
export interface PortalRecord {
  readonly id: string;
  readonly type: ObjectType;
  /** Filled properties only; an empty one is absent. */
  readonly properties: Readonly<Record<string, string>>;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly archivedAt: number | undefined;
}

type Links = Partial<Record<ObjectType, Map<string, readonly number[]>>>;

/** All CRM records with their associations. An id is unique over all object types. */
export interface RecordStore {
  /** The record, archived or not. */
  get(id: string): PortalRecord | undefined;
  put(record: PortalRecord): void;
  remove(id: string): void;
  /** Ids of a type, oldest first, archived ones included. */
  idsOf(type: ObjectType): readonly string[];
  /** Associations of a record towards a type: other id -> typeIds. Archived records are left in. */
  linksOf(id: string, to: ObjectType): ReadonlyMap<string, readonly number[]>;
  /** One direction only. No typeIds takes the association away. */
  link(fromId: string, to: ObjectType, toId: string, typeIds: readonly number[]): void;
  /** Associated records that are not archived. */
  related(id: string, to: ObjectType): readonly PortalRecord[];
  /** An id nothing has had yet, of 11 or 12 digits. */
  newId(type: ObjectType): string;
}

const noLinks: ReadonlyMap<string, readonly number[]> = new Map();

export function createRecordStore(): RecordStore {
  const records = new Map<string, PortalRecord>();
  const links = new Map<string, Links>();
  const ids = new Map<ObjectType, string[]>(objectTypes.map((type) => [type, []]));
  const lastIds = new Map(firstIds);

  const store: RecordStore = {
    get: (id) => records.get(id),
    put(record) {
      if (!records.has(record.id)) {
        ids.get(record.type)?.push(record.id);
        lastIds.set(record.type, Number(record.id));
      }
      records.set(record.id, record);
    },
    remove(id) {
      const record = records.get(id);
      if (record === undefined) return;
      records.delete(id);
      ids.set(
        record.type,
        store.idsOf(record.type).filter((other) => other !== id),
      );
      links.delete(id);
    },
    idsOf: (type) => ids.get(type) ?? [],
    linksOf: (id, to) => links.get(id)?.[to] ?? noLinks,
    link(fromId, to, toId, typeIds) {
      let own = links.get(fromId);
      if (own === undefined) links.set(fromId, (own = {}));
      const others = (own[to] ??= new Map<string, readonly number[]>());
      if (typeIds.length === 0) others.delete(toId);
      else others.set(toId, typeIds);
    },
    related(id, to) {
      const found: PortalRecord[] = [];
      for (const other of store.linksOf(id, to).keys()) {
        const record = records.get(other);
        if (record !== undefined && record.archivedAt === undefined) found.push(record);
      }
      return found;
    },
    newId(type) {
      const last = lastIds.get(type) ?? 99_000_000_000;
      // Odd gaps, as between real record ids; derived from the last one, so that a replay gives the same.
      return String(last + 3 + ((last * 7) % 89));
    },
  };
  return store;
}

/** Each type in a range of its own, so that an id used for the wrong type is never found. */
const firstIds: readonly (readonly [ObjectType, number])[] = [
  ['companies', 18_204_511_007],
  ['contacts', 214_100_340_019],
  ['deals', 31_940_225_013],
  ['calls', 47_020_881_101],
  ['emails', 52_310_774_003],
  ['meetings', 61_118_200_457],
  ['notes', 68_450_937_331],
  ['tasks', 73_552_046_209],
  ['communications', 88_017_603_515],
];
