import type { Failure } from '#core/domain/failure.ts';
import { compareIds } from '#core/domain/compare-ids.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { batchLimit, batchRead } from './batch-read.ts';
import { HubSpotError } from './hubspot-error.ts';
import type { AssociatedIds } from './read-company-record.ts';
import type { ObjectType } from './paths.ts';
import { readAssociations } from './read-associations.ts';
import { readRecords } from './read-records.ts';
import type { RecordSource, Unreadable } from './read-records.ts';
import { searchLimit, searchObjects } from './search-objects.ts';

/** The records of one type that belong to a company, or why they could not be had. */
export type Associated<Item> =
  | {
      readonly ok: true;
      readonly items: readonly Item[];
      readonly hasMore: boolean;
      readonly setAside: readonly SetAside[];
    }
  | { readonly ok: false; readonly reason: Failure };

export interface AssociatedRead<Item> {
  readonly type: ObjectType;
  readonly properties: readonly string[];
  /** Which come first where there are more than fit one page. */
  readonly newestBy: string;
  readonly map: (source: RecordSource) => Item | Unreadable;
  /** Asked once with all raw records before any is mapped. */
  readonly prepare?: (raws: readonly unknown[]) => Promise<void>;
}

/** Failures of one type alone; with any other, nothing else would work either. */
const ofOneType: ReadonlySet<Failure['kind']> = new Set([
  'missing-scopes',
  'forbidden',
  'not-found',
  'refused',
  'unreadable',
  'server',
]);

/**
 * Reads the records of one type that a company has: by id where they are at most 100, else the newest 200 by one
 * search. `ids` undefined means that the company's record did not tell them. Rejects only where the failure is
 * not about this type.
 */
export async function readAssociated<Item extends object>(
  api: Api,
  companyId: string,
  ids: AssociatedIds | undefined,
  read: AssociatedRead<Item>,
): Promise<Associated<Item>> {
  const { type, properties } = read;
  try {
    const known = ids ?? (await askForIds(api, companyId, type));
    const { raws, hasMore } =
      known.hasMore || known.ids.length > batchLimit
        ? await newest(api, companyId, read)
        : {
            raws: await batchRead(api, { type, ids: known.ids.toSorted(newestId), properties, urgent: true }),
            hasMore: false,
          };
    await read.prepare?.(raws);
    return { ok: true, hasMore, ...readRecords(type, raws, api.now(), read.map) };
  } catch (error) {
    if (error instanceof HubSpotError && ofOneType.has(error.failure.kind)) {
      return { ok: false, reason: error.failure };
    }
    throw error;
  }
}

const newestId = (a: string, b: string) => compareIds(b, a);

async function askForIds(api: Api, companyId: string, type: ObjectType): Promise<AssociatedIds> {
  const { of } = await readAssociations(api, { from: 'companies', to: type, ids: [companyId], urgent: true });
  return { ids: of.get(companyId) ?? [], hasMore: false };
}

async function newest<Item>(api: Api, companyId: string, read: AssociatedRead<Item>) {
  const { raws, total } = await searchObjects(api, {
    type: read.type,
    groups: [[{ propertyName: 'associations.company', operator: 'EQ', value: companyId }]],
    properties: read.properties,
    sort: { propertyName: read.newestBy, direction: 'DESCENDING' },
    limit: searchLimit,
    urgent: true,
  });
  return { raws, hasMore: total === undefined ? raws.length >= searchLimit : total > raws.length };
}
