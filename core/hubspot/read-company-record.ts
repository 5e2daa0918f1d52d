import type { Company } from '#core/domain/company.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { inlineAssociations } from './envelopes.ts';
import { HubSpotError } from './hubspot-error.ts';
import { mapCompany } from './map-company.ts';
import { paths } from './paths.ts';
import type { ObjectType } from './paths.ts';
import { companyProperties } from './property-names.ts';
import { readRecords } from './read-records.ts';

/** Ids of associated records; `hasMore` where HubSpot listed only the first of them. */
export interface AssociatedIds {
  readonly ids: readonly string[];
  readonly hasMore: boolean;
}

/** One company with the ids of what belongs to it. */
export interface CompanyRecord {
  readonly company: Company;
  readonly setAside: readonly SetAside[];
  /** By object type; undefined where the record could not be read together with its associations. */
  readonly associated: ReadonlyMap<string, AssociatedIds> | undefined;
}

/** Object types that the key may not see, and HubSpot's reason. */
export type RefusedTypes = Map<ObjectType, Failure>;

/**
 * Reads one company and the ids of its associated records of `types` in one request. HubSpot refuses all of it
 * where the key may not see one type: that type goes into `refused`, and the rest is read without it; where
 * HubSpot does not say which, the company alone. Undefined where HubSpot does not know the company.
 */
export async function readCompanyRecord(
  api: Api,
  companyId: CompanyId,
  types: readonly ObjectType[],
  refused: RefusedTypes,
): Promise<CompanyRecord | undefined> {
  const properties = companyProperties.join(',');
  const get = (query: Record<string, string>) =>
    api.send({ lane: 'standard', path: paths.record('companies', companyId), query, urgent: true });
  const allowed = types.filter((type) => !refused.has(type));
  try {
    return parse(
      await get({ properties, ...(allowed.length > 0 ? { associations: allowed.join(',') } : {}) }),
      true,
      api.now(),
    );
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    const { failure } = error;
    if (failure.kind === 'not-found') return undefined;
    if (failure.kind !== 'missing-scopes' && failure.kind !== 'forbidden') throw error;
    const culprit = failure.kind === 'missing-scopes' ? typeOfScope(failure.scopes) : undefined;
    if (culprit !== undefined && allowed.includes(culprit)) {
      refused.set(culprit, failure);
      return readCompanyRecord(api, companyId, types, refused);
    }
    return parse(await get({ properties }), false, api.now());
  }
}

/**
 * The one type that a missing scope bars. Emails need a scope of their own besides that of contacts, and HubSpot
 * names both whichever is missing; the scope of contacts alone bars too much to go on with.
 */
function typeOfScope(scopes: readonly string[]): ObjectType | undefined {
  if (scopes.includes('sales-email-read')) return 'emails';
  return scopes.some((scope) => scope.startsWith('crm.objects.deals.')) ? 'deals' : undefined;
}

function parse(raw: unknown, isWhole: boolean, at: number): CompanyRecord {
  const { items, setAside } = readRecords('companies', [raw], at, mapCompany);
  const [company] = items;
  if (!company) {
    throw new HubSpotError({ kind: 'unreadable', message: setAside[0]?.reason ?? 'No company' });
  }
  return { company, setAside, associated: isWhole ? readAssociatedIds(raw) : undefined };
}

/** Without any association HubSpot leaves the whole list out. */
function readAssociatedIds(raw: unknown): Map<string, AssociatedIds> | undefined {
  const lists = typeof raw === 'object' && raw !== null && 'associations' in raw ? raw.associations : {};
  const read = inlineAssociations.safeParse(lists ?? {});
  if (!read.success) return undefined;
  return new Map(
    Object.entries(read.data).map(([type, { results, paging }]) => [
      type,
      // A pair with a label of its own is listed once per label.
      { ids: [...new Set(results.map(({ id }) => String(id)))], hasMore: Boolean(paging?.next) },
    ]),
  );
}
