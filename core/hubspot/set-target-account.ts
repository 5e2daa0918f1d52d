import type { Api } from './api.ts';
import type { HubSpotClient, WriteOutcome } from './hubspot-client.ts';
import { readCompanies } from './read-companies.ts';
import { writeCompanies } from './write-companies.ts';

/** Writes *Target account*; see `writeCompanies`. */
export async function setTargetAccount(
  api: Api,
  changes: Parameters<HubSpotClient['setTargetAccount']>[0],
): Promise<readonly WriteOutcome[]> {
  const writes = changes.map(({ companyId, value }) => ({
    companyId,
    properties: { hs_is_target_account: String(value) },
  }));
  const outcomes = await writeCompanies(api, writes, async (ids) => {
    const { companies, setAside } = await readCompanies(api, ids, true);
    return { found: new Map(companies.map((company) => [company.id, company])), setAside };
  });
  return outcomes.map((outcome) =>
    outcome.state === 'written' ? { ...outcome, company: outcome.item } : outcome,
  );
}
