import { companySearchText } from '#core/domain/company-search-text.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { saveCompanies } from '#core/storage/companies.ts';
import type { Database } from '#core/storage/database.ts';

/** One page of a search; see `CompaniesFound` of the worker's commands. */
interface Found {
  readonly companyIds: readonly CompanyId[];
  readonly total: number | undefined;
  readonly cursor: string | undefined;
}

/**
 * Searches HubSpot's companies by what a person typed, and keeps what it finds, so that pages read it from the local
 * copy. Rejects with a `HubSpotError`, also when given up by `signal`.
 */
export async function searchCompanies(
  { db, client }: { readonly db: Database; readonly client: HubSpotClient },
  search: { readonly text: string; readonly cursor?: string | undefined },
  signal: AbortSignal,
): Promise<Found> {
  const text = companySearchText(search.text);
  const { cursor } = search;
  const query = cursor === undefined ? { text } : { text, cursor };
  const found = await client.findCompanies({ by: 'text', ...query }, signal);
  if (found.items.length > 0) await saveCompanies(db, found.items);
  return { companyIds: found.items.map(({ id }) => id), total: found.total, cursor: found.cursor };
}
