import type { Company } from './company.ts';
import { linkedinKey } from './directory.ts';
import { candidateDomains } from './page-address.ts';
import type { ListedCompany, PageAddress, PageMatch, Recognised } from './page-match.ts';

/** Whether the person said *Not this company* of it, for pages recognised by `key`. */
export type IsRuledOut = (key: string, company: Pick<Company, 'id'>) => boolean;

interface Test {
  /** The domain or `linkedin:SLUG` that is compared; undefined for records, which are beyond doubt. */
  readonly key?: string;
  readonly passes: (company: Recognised & Pick<Company, 'mergedIds'>) => boolean;
}

/**
 * Which of the local copy's companies a page belongs to. `found` is whatever was looked up for the address; those
 * that do not fit are left out. The longest domain wins, and a company's primary domain before an additional one;
 * a record that was merged is found under its old id; a record of another portal is none. Several that fit
 * equally well come back together, in their order. One that was ruled out makes room for the next that fits.
 *
 * `listed` are companies of the directory. By the same rules one of them may be nearer than any of the local copy's;
 * of a company that is in both, the local copy knows better.
 */
export function matchCompany(
  address: PageAddress,
  portalId: string | undefined,
  found: readonly Company[],
  isRuledOut: IsRuledOut = () => false,
  listed: readonly ListedCompany[] = [],
): PageMatch {
  if (address.kind === 'none') return address;
  if ('portalId' in address && address.portalId !== portalId) return { kind: 'none' };
  const local = new Set<string>(found.map(({ id }) => id));
  const others = listed.filter(({ id }) => !local.has(id));
  const ruledOut = new Map<string, Recognised>();
  for (const { key, passes } of testsOf(address)) {
    const fitting = <One extends Recognised & Pick<Company, 'mergedIds'>>(some: readonly One[]) => {
      const passing = [...new Map(some.filter(passes).map((one) => [one.id, one])).values()];
      // Once out, out for this page: a shorter domain of the same company does not bring it back.
      const isOut = (one: One) => key !== undefined && (ruledOut.has(one.id) || isRuledOut(key, one));
      for (const one of passing.filter(isOut)) ruledOut.set(one.id, one);
      return passing.filter((one) => !isOut(one));
    };
    const companies = fitting(found);
    const unloaded = fitting(others);
    const by = key === undefined ? {} : { by: key };
    const out = listOf([...ruledOut.values()]);
    if (companies.length === 0 && unloaded.length > 0)
      return { kind: 'unknown', address, listed: unloaded, ...by, ...out };
    if (companies.length + unloaded.length > 0) return matchOf(companies, unloaded, { ...by, ...out });
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
      return [{ key: linkedinKey(address.slug), passes: (company) => company.linkedinSlug === address.slug }];
    case 'site':
      return candidateDomains(address.host).flatMap((domain) => [
        { key: domain, passes: (company: Recognised) => company.domain === domain },
        { key: domain, passes: (company: Recognised) => company.additionalDomains.includes(domain) },
      ]);
  }
}

function matchOf(
  companies: readonly Company[],
  listed: readonly ListedCompany[],
  { by, ...out }: { readonly by?: string; readonly ruledOut?: readonly Recognised[] },
): PageMatch {
  const [company] = companies;
  if (company === undefined || companies.length + listed.length > 1) {
    return { kind: 'several', companies, ...(listed.length > 0 ? { listed } : {}), ...out };
  }
  return { kind: 'company', company, ...(by === undefined ? {} : { by }), ...out };
}

const listOf = (ruledOut: readonly Recognised[]) => (ruledOut.length > 0 ? { ruledOut } : {});
