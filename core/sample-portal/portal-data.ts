import { defaultAssociation, primaryAssociation, reverseAssociation } from './association-types.ts';
import type { RollUps } from './activity-roll-ups.ts';
import { type ContactEvents, createContactEvents } from './contact-events.ts';
import type { JournalEntry } from './journal.ts';
import { mergeRecords } from './merge-records.ts';
import type { ObjectType } from './object-types.ts';
import { type PortalRecord, type RecordStore, createRecordStore } from './record-store.ts';
import { primaryCompanyOf, rollUpCompany, rollUpContact, rollUpDeal } from './roll-ups.ts';

/** The portal's records with everything HubSpot derives from them kept current. */
export interface PortalData {
  readonly store: RecordStore;
  readonly events: ContactEvents;
  /** Where a merged-away id leads. */
  readonly mergedInto: ReadonlyMap<string, string>;
  /** Both directions, with *Primary* where the first record has no primary company yet. */
  associate(fromId: string, toId: string, typeIds?: readonly number[]): void;
  /** Applies an accepted write and rolls up whatever it touches. */
  apply(entry: JournalEntry): void;
  /** Rolls up everything, as of a moment, without counting it as a change. */
  rollUpAll(now: number): void;
  /** Rolls up what the passing of time alone has changed: a planned activity that is past by now. */
  advance(now: number): void;
}

/** @param onChange gets a record after each change; undefined in its place when it is gone. */
export function createPortalData(
  onChange: (id: string, record: PortalRecord | undefined, at: number) => void,
): PortalData {
  const store = createRecordStore();
  const events = createContactEvents();
  const mergedInto = new Map<string, string>();
  /** Records with a planned activity -> when it stops being ahead. */
  const upcoming = new Map<string, number>();
  let nextPassing = Infinity;

  function compute(record: PortalRecord, now: number): RollUps {
    const computed: RollUps =
      record.type === 'companies'
        ? rollUpCompany(store, record, now)
        : record.type === 'deals'
          ? rollUpDeal(store, record, now)
          : rollUpContact(store, events, record, now);
    const planned = computed.notes_next_activity_date;
    if (planned === undefined) upcoming.delete(record.id);
    else {
      const at = Date.parse(planned);
      upcoming.set(record.id, at);
      nextPassing = Math.min(nextPassing, at);
    }
    return computed;
  }

  function rollUp(record: PortalRecord, now: number): PortalRecord {
    const computed = compute(record, now);
    const { properties } = record;
    let isChanged = false;
    for (const name in computed) {
      if (properties[name] === computed[name]) continue;
      isChanged = true;
      break;
    }
    if (!isChanged) return record;
    // Built afresh rather than deleted from: an object that lost a key is slow to read ever after.
    const next: Record<string, string> = {};
    for (const name in properties) {
      const value = properties[name];
      if (value !== undefined && !(name in computed)) next[name] = value;
    }
    for (const name in computed) {
      const value = computed[name];
      if (value !== undefined) next[name] = value;
    }
    return { ...record, properties: next };
  }

  function refresh(ids: Iterable<string>, at: number): void {
    const companies = new Set<string>();
    const refreshOne = (id: string): void => {
      const record = store.get(id);
      if (record === undefined || record.archivedAt !== undefined) return;
      const rolledUp = rollUp(record, at);
      if (rolledUp === record) return;
      const changed = { ...rolledUp, updatedAt: Math.max(at, record.updatedAt) };
      store.put(changed);
      onChange(id, changed, at);
    };
    for (const id of ids) {
      const record = store.get(id);
      if (record === undefined) continue;
      if (record.type === 'companies') companies.add(id);
      else if (record.type === 'contacts' || record.type === 'deals') {
        for (const company of store.linksOf(id, 'companies').keys()) companies.add(company);
        refreshOne(id);
      }
    }
    for (const id of companies) refreshOne(id);
  }

  /** The record and whatever is rolled up from it. */
  function neighbours(id: string): Set<string> {
    const found = new Set([id]);
    for (const type of ['contacts', 'deals', 'companies'] as const) {
      for (const other of store.linksOf(id, type).keys()) found.add(other);
    }
    return found;
  }

  function put(record: PortalRecord, at: number): void {
    store.put(record);
    onChange(record.id, record, at);
  }

  function associate(fromId: string, toId: string, typeIds: readonly number[] = []): void {
    const from = store.get(fromId);
    const to = store.get(toId);
    const plain = from && to && defaultAssociation(from.type, to.type);
    if (from === undefined || to === undefined || plain === undefined) return;
    const ids = new Set([...(store.linksOf(fromId, to.type).get(toId) ?? []), plain, ...typeIds]);
    const primary = primaryAssociation(from.type, to.type);
    if (primary !== undefined) {
      // Primary sits on the contact's or deal's side, and only one company has it.
      const owner = to.type === 'companies' ? from : to;
      const current = primaryCompanyOf(store, owner);
      if (current === undefined) ids.add(primary);
      else if (ids.has(primary)) dropPrimary(owner, current, to.type === 'companies' ? toId : fromId);
    }
    store.link(fromId, to.type, toId, [...ids]);
    store.link(toId, from.type, fromId, [...ids].map(reverseAssociation));
  }

  function dropPrimary(owner: PortalRecord, companyId: string, except: string): void {
    if (companyId === except) return;
    const without = (fromId: string, to: ObjectType, toId: string, primary: number | undefined): void => {
      const typeIds = store.linksOf(fromId, to).get(toId) ?? [];
      store.link(
        fromId,
        to,
        toId,
        typeIds.filter((typeId) => typeId !== primary),
      );
    };
    without(owner.id, 'companies', companyId, primaryAssociation(owner.type, 'companies'));
    without(companyId, owner.type, owner.id, primaryAssociation('companies', owner.type));
  }

  function dissociate(fromId: string, toId: string): void {
    const from = store.get(fromId);
    const to = store.get(toId);
    if (from === undefined || to === undefined) return;
    store.link(fromId, to.type, toId, []);
    store.link(toId, from.type, fromId, []);
  }

  function apply(entry: JournalEntry): void {
    const { at } = entry;
    advance(at);
    if (entry.kind === 'create') {
      const { id, objectType: type, properties } = entry;
      put({ id, type, properties, createdAt: at, updatedAt: at, archivedAt: undefined }, at);
      for (const [toId, typeIds] of entry.associations) associate(id, toId, typeIds);
      refresh(neighbours(id), at);
    } else if (entry.kind === 'update') {
      const record = store.get(entry.id);
      if (record === undefined) return;
      const properties = { ...record.properties };
      for (const [name, value] of Object.entries(entry.properties)) {
        if (value === '') delete properties[name];
        else properties[name] = value;
      }
      put({ ...record, properties, updatedAt: Math.max(at, record.updatedAt) }, at);
      refresh(neighbours(entry.id), at);
    } else if (entry.kind === 'archive') {
      const record = store.get(entry.id);
      if (record === undefined) return;
      store.put({ ...record, archivedAt: at });
      onChange(entry.id, undefined, at);
      refresh(neighbours(entry.id), at);
    } else if (entry.kind === 'merge') {
      const touched = neighbours(entry.loserId);
      const winner = mergeRecords(store, events, associate, entry.id, entry.loserId);
      if (winner === undefined) return;
      for (const [id, into] of mergedInto) if (into === entry.loserId) mergedInto.set(id, entry.id);
      mergedInto.set(entry.loserId, entry.id);
      upcoming.delete(entry.loserId);
      onChange(entry.loserId, undefined, at);
      put({ ...winner, updatedAt: Math.max(at, winner.updatedAt) }, at);
      refresh(new Set([...touched, ...neighbours(entry.id)]), at);
    } else {
      const touched = new Set([...neighbours(entry.fromId), ...neighbours(entry.toId)]);
      if (entry.kind === 'associate') associate(entry.fromId, entry.toId, entry.typeIds);
      else dissociate(entry.fromId, entry.toId);
      refresh(touched, at);
    }
  }

  function advance(now: number): void {
    while (nextPassing <= now) {
      const at = nextPassing;
      const passed = [...upcoming].filter(([, when]) => when <= at).map(([id]) => id);
      for (const id of passed) upcoming.delete(id);
      nextPassing = Infinity;
      for (const when of upcoming.values()) nextPassing = Math.min(nextPassing, when);
      refresh(passed, at);
    }
  }

  function rollUpAll(now: number): void {
    for (const type of ['deals', 'contacts', 'companies'] as const) {
      for (const id of store.idsOf(type)) {
        const record = store.get(id);
        if (record === undefined || record.archivedAt !== undefined) continue;
        // In place, this once: nobody has seen the records yet, and copying them takes a third of the generation.
        const computed = compute(record, now);
        for (const name in computed) if (computed[name] === undefined) delete computed[name];
        Object.assign(record.properties, computed);
      }
    }
  }

  return { store, events, mergedInto, associate, apply, rollUpAll, advance };
}
