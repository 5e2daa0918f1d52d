import type { Company } from '#core/domain/company.ts';
import { brandId, type CompanyId, type ContactId, type DealId } from '#core/domain/ids.ts';
import type { Api } from './api.ts';
import { batchRead } from './batch-read.ts';
import { mapContact } from './map-contact.ts';
import { readAssociations } from './read-associations.ts';
import { readCompanies } from './read-companies.ts';
import { readRecords } from './read-records.ts';

/** A record that belongs to companies. */
export type CompanyMember =
  { readonly type: 'contact'; readonly id: ContactId } | { readonly type: 'deal'; readonly id: DealId };

/** A contact's primary company, else all it is associated with; a deal's companies. In two requests. */
export async function readCompaniesOf(api: Api, member: CompanyMember): Promise<readonly Company[]> {
  const primary = member.type === 'contact' ? await primaryCompany(api, member.id) : undefined;
  const ids = primary === undefined ? await associated(api, member) : [primary];
  return ids.length === 0 ? [] : (await readCompanies(api, ids, true)).companies;
}

async function primaryCompany(api: Api, id: ContactId): Promise<CompanyId | undefined> {
  const properties = ['associatedcompanyid'];
  const raws = await batchRead(api, { type: 'contacts', ids: [id], properties, urgent: true });
  return readRecords('contacts', raws, api.now(), mapContact).items[0]?.primaryCompanyId;
}

async function associated(api: Api, { type, id }: CompanyMember): Promise<CompanyId[]> {
  const from = type === 'contact' ? 'contacts' : 'deals';
  const { of } = await readAssociations(api, { from, to: 'companies', ids: [id], urgent: true });
  return (of.get(id) ?? []).slice(0, mostCompanies).map((raw) => brandId(raw));
}

/** More than anybody can choose from. */
const mostCompanies = 100;
