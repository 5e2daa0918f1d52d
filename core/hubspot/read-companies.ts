import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { Api } from './api.ts';
import { batchRead } from './batch-read.ts';
import { mapCompany } from './map-company.ts';
import { companyProperties } from './property-names.ts';
import { readRecords } from './read-records.ts';

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
  const wanted = [...new Set(ids)];
  // Whatever is no run of digits can't be an id, and would spoil its whole batch.
  const sound = wanted.filter((id) => /^\d+$/.test(id));
  const raws = await batchRead(api, { type: 'companies', ids: sound, properties: companyProperties, urgent });
  const { items, setAside } = readRecords('companies', raws, api.now(), mapCompany);
  const byId = new Map(items.map((company) => [company.id, company]));
  const unreadable = new Set(setAside.filter((one) => one.property === undefined).map((one) => one.recordId));
  return {
    companies: wanted.map((id) => byId.get(id)).filter((company) => company !== undefined),
    missing: wanted.filter((id) => !byId.has(id) && !unreadable.has(id)),
    setAside,
  };
}
