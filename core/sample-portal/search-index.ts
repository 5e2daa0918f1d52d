import { type ObjectType, objectTypes } from './object-types.ts';
import type { PortalRecord, RecordStore } from './record-store.ts';

/** What search sees: the records as they were some time ago. */
export interface SearchIndex {
  /** A record's change, which shows after the lag; undefined takes the record away. */
  put(id: string, record: PortalRecord | undefined, at: number): void;
  /** Indexed records of a type, oldest first. */
  rowsOf(type: ObjectType): Iterable<PortalRecord>;
}

/**
 * @param store read once, when the index is made
 * @param lagMs how long a change takes until search finds it
 */
export function createSearchIndex(store: RecordStore, lagMs: number, clock: () => number): SearchIndex {
  const tables = new Map<ObjectType, Map<string, PortalRecord>>();
  let queue: { readonly id: string; readonly record: PortalRecord | undefined; readonly at: number }[] = [];

  const tableOf = (type: ObjectType): Map<string, PortalRecord> => {
    let table = tables.get(type);
    if (table === undefined) tables.set(type, (table = new Map()));
    return table;
  };
  function show(id: string, record: PortalRecord | undefined): void {
    if (record !== undefined) {
      tableOf(record.type).set(id, record);
      return;
    }
    for (const table of tables.values()) table.delete(id);
  }
  for (const type of objectTypes) {
    for (const id of store.idsOf(type)) {
      const record = store.get(id);
      if (record !== undefined && record.archivedAt === undefined) show(id, record);
    }
  }

  return {
    put(id, record, at) {
      queue.push({ id, record, at });
    },
    rowsOf(type) {
      const visible = clock() - lagMs;
      const due = queue.findIndex((change) => change.at > visible);
      for (const { id, record } of due === -1 ? queue : queue.slice(0, due)) show(id, record);
      queue = due === -1 ? [] : queue.slice(due);
      return tableOf(type).values();
    },
  };
}
