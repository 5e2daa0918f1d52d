import type { ObjectType } from './object-types.ts';
import type { PortalData } from './portal-data.ts';
import { type Random, createRandom } from './random.ts';
import type { PortalRecord } from './record-store.ts';
import { traitStream } from './traits.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export type Values = Readonly<Record<string, string | undefined>>;

/** What the parts of the generation share: the portal being filled, the stream of choices, and the moment. */
export interface Generation {
  readonly data: PortalData;
  readonly random: Random;
  /** A stream of its own for what companies are like, so that names and people stay when that changes. */
  readonly traits: Random;
  readonly now: number;
  /** Share of the usual number of contacts, deals and activities: below 1 in a very large portal. */
  readonly density: number;
  /** Adds a record; empty values are left out. `updatedAt` is `createdAt` unless told. */
  readonly add: (type: ObjectType, createdAt: number, values: Values, updatedAt?: number) => PortalRecord;
  /** A moment in office hours so many days ago, before now. */
  readonly past: (days: number) => number;
  /** A moment in office hours so many days ahead, after now. */
  readonly future: (days: number) => number;
  readonly iso: (at: number) => string;
}

export function createGeneration(data: PortalData, seed: number, now: number, density: number): Generation {
  const random = createRandom(seed);
  const midnight = Math.floor(now / day) * day;
  const officeTime = (dayStart: number): number =>
    dayStart + random.int(13, 21) * hour + random.int(0, 11) * 5 * minute;
  /** Off the week-end, further away from now. */
  const workday = (at: number, step: number): number => {
    const weekday = new Date(at).getUTCDay();
    return weekday === 6 || weekday === 0 ? at + step * 2 * day : at;
  };
  return {
    data,
    random,
    traits: traitStream(seed),
    now,
    density,
    add(type, createdAt, values, updatedAt = createdAt) {
      const properties: Record<string, string> = {};
      for (const [name, value] of Object.entries(values)) if (value !== undefined) properties[name] = value;
      const record = {
        id: data.store.newId(type),
        type,
        properties,
        createdAt,
        updatedAt: Math.min(updatedAt, now),
        archivedAt: undefined,
      };
      data.store.put(record);
      return record;
    },
    past: (days) =>
      Math.min(workday(officeTime(midnight - days * day), -1), now - random.int(5, 90) * minute),
    future: (days) =>
      Math.max(workday(officeTime(midnight + days * day), 1), now + random.int(30, 180) * minute),
    iso: (at) => new Date(at).toISOString(),
  };
}
