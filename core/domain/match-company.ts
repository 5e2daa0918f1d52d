import type { Company } from './company.ts';
import { candidateDomains } from './page-address.ts';
import type { PageAddress, PageMatch } from './page-match.ts';

/**
 * Which of the local copy's companies a page belongs to. `found` is whatever was looked up for the address; those
 * that do not fit are left out. The longest domain wins, and a company's primary domain before an additional one;
 * a record that was merged is found under its old id; a record of another portal is none. Several that fit
 * equally well come back together, in their order.
 */
export function matchCompany(
  address: PageAddress,
  portalId: string | undefined,
  found: readonly Company[],
): PageMatch {
  switch (address.kind) {
    case 'none':
      return address;
    case 'hubspot':
      if (address.portalId !== portalId) return { kind: 'none' };
      return matchOf(
        address,
        closest(found, [
          (company) => company.id === address.companyId,
          (company) => company.mergedIds.includes(address.companyId),
        ]),
      );
    case 'linkedin':
      return matchOf(address, closest(found, [(company) => company.linkedinSlug === address.slug]));
    case 'site':
      return matchOf(
        address,
        closest(
          found,
          candidateDomains(address.host).flatMap((domain) => [
            (company: Company) => company.domain === domain,
            (company: Company) => company.additionalDomains.includes(domain),
          ]),
        ),
      );
  }
}

/** The companies that pass the first test which any passes, each once. */
function closest(
  companies: readonly Company[],
  tests: readonly ((company: Company) => boolean)[],
): readonly Company[] {
  for (const test of tests) {
    const passing = new Map(companies.filter(test).map((company) => [company.id, company]));
    if (passing.size > 0) return [...passing.values()];
  }
  return [];
}

function matchOf(address: Exclude<PageAddress, { kind: 'none' }>, companies: readonly Company[]): PageMatch {
  const [company] = companies;
  if (company === undefined) return { kind: 'unknown', address };
  return companies.length === 1 ? { kind: 'company', company } : { kind: 'several', companies };
}
