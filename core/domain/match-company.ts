import type { Company } from './company.ts';
import { candidateDomains } from './page-address.ts';
import type { PageAddress, PageMatch } from './page-match.ts';

/** Whether the person said *Not this company* of it, for pages recognised by `key`. */
export type IsRuledOut = (key: string, company: Company) => boolean;

interface Test {
  /** The domain or `linkedin:SLUG` that is compared; undefined for records, which are beyond doubt. */
  readonly key?: string;
  readonly passes: (company: Company) => boolean;
}

/**
 * Which of the local copy's companies a page belongs to. `found` is whatever was looked up for the address; those
 * that do not fit are left out. The longest domain wins, and a company's primary domain before an additional one;
 * a record that was merged is found under its old id; a record of another portal is none. Several that fit
 * equally well come back together, in their order. One that was ruled out makes room for the next that fits.
 */
export function matchCompany(
  address: PageAddress,
  portalId: string | undefined,
  found: readonly Company[],
  isRuledOut: IsRuledOut = () => false,
): PageMatch {
  if (address.kind === 'none') return address;
  if ('portalId' in address && address.portalId !== portalId) return { kind: 'none' };
  const ruledOut = new Map<string, Company>();
  for (const { key, passes } of testsOf(address)) {
    const passing = new Map(found.filter(passes).map((company) => [company.id, company]));
    for (const company of passing.values()) {
      if (key === undefined || !isRuledOut(key, company)) continue;
      passing.delete(company.id);
      ruledOut.set(company.id, company);
    }
    if (passing.size > 0) return matchOf([...passing.values()], key, [...ruledOut.values()]);
  }
  return { kind: 'unknown', address, ...listOf([...ruledOut.values()]) };
}

function testsOf(address: Exclude<PageAddress, { kind: 'none' }>): readonly Test[] {
  switch (address.kind) {
    case 'hubspot':
      return [
        { passes: (company) => company.id === address.companyId },
        { passes: (company) => company.mergedIds.includes(address.companyId) },
      ];
    case 'hubspot-contact':
    case 'hubspot-deal':
      return [{ passes: () => true }];
    case 'linkedin':
      return [
        { key: `linkedin:${address.slug}`, passes: (company) => company.linkedinSlug === address.slug },
      ];
    case 'site':
      return candidateDomains(address.host).flatMap((domain) => [
        { key: domain, passes: (company: Company) => company.domain === domain },
        { key: domain, passes: (company: Company) => company.additionalDomains.includes(domain) },
      ]);
  }
}

function matchOf(
  companies: readonly Company[],
  key: string | undefined,
  ruledOut: readonly Company[],
): PageMatch {
  const [company] = companies;
  if (company === undefined || companies.length > 1) {
    return { kind: 'several', companies, ...listOf(ruledOut) };
  }
  return { kind: 'company', company, ...(key === undefined ? {} : { by: key }), ...listOf(ruledOut) };
}

const listOf = (ruledOut: readonly Company[]) => (ruledOut.length > 0 ? { ruledOut } : {});
