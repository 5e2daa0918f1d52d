import type { Failure } from '#core/domain/failure.ts';
import { compareIds } from '#core/domain/compare-ids.ts';
import type { OlderFrom } from '#core/domain/overview.ts';
import type { ReadPart } from '#core/domain/refresh-overview.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { batchLimit, batchRead } from './batch-read.ts';
import { HubSpotError } from './hubspot-error.ts';
import type { AssociatedIds } from './read-company-record.ts';
import type { ObjectType } from './paths.ts';
import { readAssociations } from './read-associations.ts';
import { rawProperties, readRecords } from './read-records.ts';
import type { RecordSource, Unreadable } from './read-records.ts';
import { parseTime } from './read-value.ts';
import { searchLimit, searchObjects } from './search-objects.ts';

/** The records of one type that belong to a company, or why they could not be had. */
export type Associated<Item> = ReadPart<Item> & { readonly setAside?: readonly SetAside[] };

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
    const { raws, hasMore, older } =
      known.hasMore || known.ids.length > batchLimit
        ? await readNewest(api, companyId, read)
        : {
            raws: await batchRead(api, { type, ids: known.ids.toSorted(newestId), properties, urgent: true }),
            hasMore: false,
            older: undefined,
          };
    await read.prepare?.(raws);
    const listed = known.hasMore ? undefined : new Set(known.ids);
    return { ok: true, hasMore, older, listed, ...readRecords(type, raws, api.now(), read.map) };
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

/**
 * One page of a company's records of one type, by one search, the newest first; with `from` those that come after
 * it. `older` says where they go on.
 */
export async function readNewest<Item>(
  api: Api,
  companyId: string,
  read: Pick<AssociatedRead<Item>, 'type' | 'properties' | 'newestBy'>,
  from?: OlderFrom,
): Promise<{ raws: readonly unknown[]; hasMore: boolean; older: OlderFrom | undefined }> {
  const { type, properties, newestBy } = read;
  const { raws, total } = await searchObjects(api, {
    type,
    groups: [
      [
        { propertyName: 'associations.company', operator: 'EQ', value: companyId },
        ...(from ? [{ propertyName: newestBy, operator: 'LTE' as const, value: String(from.at) }] : []),
      ],
    ],
    properties,
    sort: { propertyName: newestBy, direction: 'DESCENDING' },
    limit: searchLimit,
    ...(from && { after: String(from.skip) }),
    urgent: true,
  });
  const seen = (from?.skip ?? 0) + raws.length;
  const hasMore = total === undefined ? raws.length >= searchLimit : total > seen;
  return { raws, hasMore, older: hasMore ? goesOn(raws, newestBy, from) : undefined };
}

/** The oldest time on a page, and how many of it were passed by; undefined where no record has a time. */
function goesOn(
  raws: readonly unknown[],
  newestBy: string,
  from: OlderFrom | undefined,
): OlderFrom | undefined {
  const times = raws.flatMap((raw) => {
    const value = rawProperties(raw)[newestBy];
    return (typeof value === 'string' ? parseTime(value) : undefined) ?? [];
  });
  if (times.length === 0) return undefined;
  const at = Math.min(...times);
  const before = from?.at === at ? from.skip : 0;
  return { at, skip: before + times.filter((time) => time === at).length };
}
