import type { Company } from '#core/domain/company.ts';
import type { ProfiledCompany } from '#core/domain/company-profile.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { batchRead } from './batch-read.ts';
import { mapCompany } from './map-company.ts';
import { mapProfiledCompany } from './map-profile.ts';
import { companyProperties, profileProperties } from './property-names.ts';
import { readRecords, type RecordSource } from './read-records.ts';

export interface ReadCompanies {
  readonly companies: readonly Company[];
  readonly missing: readonly CompanyId[];
  readonly setAside: readonly SetAside[];
}

/** Companies by id, in the order asked for. One that HubSpot leaves out, whether it says so or not, is missing. */
export async function readCompanies(
  api: Api,
  ids: readonly CompanyId[],
  urgent: boolean,
): Promise<ReadCompanies> {
  const { found, ...rest } = await readById(api, { ids, properties: companyProperties, urgent }, mapCompany);
  return { companies: [...found.values()], ...rest };
}

/** As `readCompanies`, with profiles; `scores` are the number properties that are asked for besides. */
export const readProfiledCompanies = (
  api: Api,
  ids: readonly CompanyId[],
  scores: readonly string[],
  urgent: boolean,
): Promise<ReadById<ProfiledCompany>> => {
  const properties = [...new Set([...companyProperties, ...profileProperties, ...scores])];
  return readById(api, { ids, properties, urgent }, (source) =>
    mapProfiledCompany(source, scores, api.now()),
  );
};

interface ReadById<Item> {
  /** In the order asked for. */
  readonly found: ReadonlyMap<CompanyId, Item>;
  readonly missing: readonly CompanyId[];
  readonly setAside: readonly SetAside[];
}

async function readById<Item extends object>(
  api: Api,
  read: {
    readonly ids: readonly CompanyId[];
    readonly properties: readonly string[];
    readonly urgent: boolean;
  },
  map: (source: RecordSource) => Item,
): Promise<ReadById<Item>> {
  const wanted = [...new Set(read.ids)];
  // Whatever is no run of digits can't be an id, and would spoil its whole batch.
  const sound = wanted.filter((id) => /^\d+$/.test(id));
  const raws = await batchRead(api, { ...read, type: 'companies', ids: sound });
  const { items, setAside } = readRecords('companies', raws, api.now(), (source) => ({
    id: brandId<CompanyId>(source.id),
    item: map(source),
  }));
  const byId = new Map(items.map(({ id, item }) => [id, item]));
  const unreadable = new Set(setAside.filter((one) => one.property === undefined).map((one) => one.recordId));
  return {
    found: new Map(
      wanted.flatMap((id) => {
        const item = byId.get(id);
        return item ? [[id, item]] : [];
      }),
    ),
    missing: wanted.filter((id) => !byId.has(id) && !unreadable.has(id)),
    setAside,
  };
}
