import type { ImportStep, ImportStepAnswer } from '#core/domain/import-step.ts';
import type { ImportAsk } from '#core/domain/match-import.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { packAsks } from '#core/hubspot/pack-asks.ts';
import { searchLimit } from '#core/hubspot/search-objects.ts';

/** Searches of one step; at four a second about one second's worth, enough to hide the time on the way. */
const searchesPerStep = 4;
/** Below this it does not pay to find out how many companies there are. */
const fewSearches = 2;

/**
 * One step of matching an import against HubSpot. It keeps nothing: the page drives it.
 *
 * Which way takes fewer requests is known after one request at most. Asking takes as many searches as `packAsks` makes
 * of the questions, and again some for the lines that were not found under their first key (a few per cent). Reading
 * all C companies takes C / 200 searches and answers everything. The first page of that list tells C; where asking
 * turns out to be the shorter way, that page is the one request too many.
 */
export async function matchImport(client: HubSpotClient, step: ImportStep): Promise<ImportStepAnswer> {
  switch (step.kind) {
    case 'ask':
      return ask(client, step.asks);
    case 'list':
      return list(client, step.cursor);
    case 'plan': {
      const searches = packAsks(step.asks).length;
      if (searches <= fewSearches) return ask(client, step.asks);
      const first = await list(client, undefined);
      const pages = first.total === undefined ? Infinity : Math.ceil(first.total / searchLimit);
      if (pages - 1 <= searches) return first;
      return { way: 'ask', companies: [], taken: 0 };
    }
  }
}

async function ask(client: HubSpotClient, asks: readonly ImportAsk[]) {
  return { way: 'ask', ...(await client.matchCompanies(asks, searchesPerStep)) } as const;
}

async function list(client: HubSpotClient, cursor: string | undefined) {
  const { items, total, cursor: next } = await client.readCompanyList(cursor);
  return { way: 'list', companies: items, total, cursor: next } as const;
}
