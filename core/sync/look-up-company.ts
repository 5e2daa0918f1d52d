import type { Company } from '#core/domain/company.ts';
import { candidateDomains } from '#core/domain/page-address.ts';
import type { PageAddress } from '#core/domain/page-match.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';
import { loadOverview } from './load-overview.ts';

type Lookup = Exclude<PageAddress, { kind: 'none' }>;

/**
 * Asks HubSpot for the company of a page and keeps what it finds. Only ever called because a person pressed a
 * button (product.md, *Private*). Resolves with the companies found, none where HubSpot has none.
 */
export async function lookUpCompany(
  { db, client, now }: LookUpWorld,
  address: Lookup,
): Promise<readonly Company[]> {
  const found = await ask(client, address);
  if (found.length > 0) await saveCompanies(db, found);
  if (address.kind === 'hubspot-contact' || address.kind === 'hubspot-deal') {
    // Only an overview tells the local copy whose contact or deal it is.
    for (const { id } of found.slice(0, mostOverviews)) await loadOverview({ db, client, now }, id);
  }
  return found;
}

/** A deal of more companies than these is recognised by these. */
const mostOverviews = 3;

interface LookUpWorld {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
}

async function ask(client: HubSpotClient, address: Lookup): Promise<readonly Company[]> {
  switch (address.kind) {
    case 'hubspot':
      return (await client.readCompanies([address.companyId])).companies;
    case 'hubspot-contact':
      return client.readCompaniesOf({ type: 'contact', id: address.contactId });
    case 'hubspot-deal':
      return client.readCompaniesOf({ type: 'deal', id: address.dealId });
    case 'linkedin':
      return (await client.findCompanies({ by: 'linkedin', slug: address.slug })).items;
    case 'site':
      for (const domain of candidateDomains(address.host)) {
        const { items } = await client.findCompanies({ by: 'domain', domain });
        if (items.length > 0) return items;
      }
      return [];
  }
}
