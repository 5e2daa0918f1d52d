import type { Company } from '#core/domain/company.ts';
import type { CompanyId, ContactId, DealId } from '#core/domain/ids.ts';
import { readCompanies } from './companies.ts';
import type { Database } from './schema.ts';

/** The primary company of a contact, else those whose overviews name the contact; as far as the local copy knows. */
export async function findByContact(db: Database, id: ContactId): Promise<readonly Company[]> {
  const { store } = db.transaction('overviews');
  const rows = await store.index('records').getAll(`contact:${id}`);
  const contacts = rows.flatMap(({ contacts: all }) => all.filter((contact) => contact.id === id));
  const primary = contacts.find(({ primaryCompanyId }) => primaryCompanyId !== undefined)?.primaryCompanyId;
  return readCompanies(db, primary === undefined ? rows.map(({ companyId }) => companyId) : [primary]);
}

/** The companies of a deal: of an open one all target accounts, of others those whose overviews name it. */
export async function findByDeal(db: Database, id: DealId): Promise<readonly Company[]> {
  const tx = db.transaction(['meta', 'openDeals', 'overviews']);
  const named = tx.objectStore('overviews').index('records').getAllKeys(`deal:${id}`);
  const meta = await tx.objectStore('meta').get('completePullId');
  const pullId = meta?.completePullId;
  const row = pullId === undefined ? undefined : await tx.objectStore('openDeals').get([pullId, id]);
  const ids = new Set<CompanyId>([...(row?.deal.companyIds ?? []), ...(await named)]);
  return readCompanies(db, [...ids]);
}
