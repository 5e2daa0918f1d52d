import type { Api } from './api.ts';
import { needsCompanyCurrency } from './map-deal.ts';
import { rawProperties } from './read-records.ts';

/** The company currency, asked for only where a deal's value depends on it. */
export async function currencyFor(api: Api, rawDeals: readonly unknown[]): Promise<string | undefined> {
  const isNeeded = rawDeals.some((raw) => needsCompanyCurrency(rawProperties(raw)));
  return isNeeded ? api.companyCurrency() : undefined;
}
