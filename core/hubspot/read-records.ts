import type { SetAside } from '#core/domain/set-aside.ts';

/** One record's properties, and where to report those that can't be read. */
export interface RecordSource {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** ISO 8601, as the record itself says beside its properties. */
  readonly createdAt: string | undefined;
  readonly updatedAt: string | undefined;
  /** Reports a value that is left out. */
  leaveOut(property: string, reason: string): void;
}

/** What a mapper answers where a record makes no sense without something it lacks. */
export interface Unreadable {
  readonly unreadable: string;
}

export interface ReadRecords<Item> {
  readonly items: Item[];
  readonly setAside: SetAside[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The id of a raw record, if it has one. */
export function rawId(raw: unknown): string | undefined {
  if (!isObject(raw)) return undefined;
  const { id } = raw;
  if (typeof id === 'number') return Number.isSafeInteger(id) ? String(id) : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The properties of a raw record, as far as it has any. */
export const rawProperties = (raw: unknown): Readonly<Record<string, unknown>> =>
  isObject(raw) && isObject(raw['properties']) ? raw['properties'] : {};

const textOr = (value: unknown) => (typeof value === 'string' ? value : undefined);

/**
 * Maps raw records one by one. One that can't be read is set aside with its id, if it has one, and the reason;
 * the others go on. By hand, not by schema: it runs for every record of a sync, and zod can't compile its
 * checks under an extension's content security policy.
 */
export function readRecords<Item extends object>(
  objectType: string,
  raws: readonly unknown[],
  at: number,
  map: (source: RecordSource) => Item | Unreadable,
): ReadRecords<Item> {
  const items: Item[] = [];
  const setAside: SetAside[] = [];
  for (const raw of raws) {
    const id = rawId(raw);
    const put = (property: string | undefined, reason: string) =>
      setAside.push({ objectType, recordId: id, property, reason, at });
    if (!isObject(raw)) {
      put(undefined, 'Not a record');
      continue;
    }
    if (id === undefined) {
      put(undefined, 'No record id');
      continue;
    }
    const { properties } = raw;
    if (!isObject(properties)) {
      put(undefined, 'No properties');
      continue;
    }
    const item = map({
      id,
      properties,
      createdAt: textOr(raw['createdAt']),
      updatedAt: textOr(raw['updatedAt']),
      leaveOut: put,
    });
    if ('unreadable' in item) put(undefined, item.unreadable);
    else items.push(item);
  }
  return { items, setAside };
}
