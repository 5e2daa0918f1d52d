import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Company } from '#core/domain/company.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import { matchCompany } from '#core/domain/match-company.ts';
import { candidateDomains, readPageAddress } from '#core/domain/page-address.ts';
import type { ListedCompany, PageMatch } from '#core/domain/page-match.ts';
import { isPublicSuffix } from '#core/domain/public-suffix.ts';
import { isServiceHost, isTenantHost } from '#core/domain/shared-hosts.ts';
import { buildCompany } from '#test/support/builders.ts';

/** Few labels, so that hosts and domains meet: names, suffixes, shared hosts, services and places. */
const label = fc.constantFrom(
  ...'acme shop www a-b 1 com co uk pl io net github blogspot google myshopify waw gdansk zażółć'.split(' '),
);
const host = fc
  .array(label, { minLength: 2, maxLength: 5 })
  .map((labels) => labels.join('.'))
  .filter((name) => !name.startsWith('www.'));
const domain = host.map((name) => URL.parse(`https://${name}/`)?.hostname ?? name);

const companies = fc
  .array(
    fc.record({
      domain: fc.option(domain, { nil: undefined }),
      additionalDomains: fc.array(domain, { maxLength: 2 }),
      linkedinSlug: fc.option(fc.constantFrom('acme', '1441'), { nil: undefined }),
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map((one, place) => buildCompany({ ...one, id: brandId(String(place + 1)) })));

const page = fc.oneof(
  host.map((name) => `https://${name}/`),
  fc.constantFrom('acme', '1441', 'other').map((slug) => `https://www.linkedin.com/company/${slug}/`),
  fc.integer({ min: 1, max: 8 }).map((id) => `https://app.hubspot.com/contacts/245/record/0-2/${id}`),
);

const matchOf = (url: string, found: readonly Company[]): PageMatch =>
  matchCompany(readPageAddress(url), '245', found);
const idsOf = (match: PageMatch): readonly string[] => {
  const listed = 'listed' in match ? (match.listed ?? []) : [];
  const own = match.kind === 'company' ? [match.company] : match.kind === 'several' ? match.companies : [];
  return [...own, ...listed].map(({ id }) => String(id)).toSorted();
};
const domainsOf = ({ domain: primary, additionalDomains }: Company) => [primary, ...additionalDomains];

describe('a match', () => {
  test('does not depend on scheme, `www`, port, path, query, fragment, letter case and who logs in', () => {
    const rest = fc.tuple(fc.nat(65_535), fc.webPath(), fc.webQueryParameters(), fc.webFragments());
    fc.assert(
      fc.property(host, companies, rest, (name, found, [port, path, query, fragment]) => {
        const plain = idsOf(matchOf(`https://${name}/`, found));
        for (const url of [
          `http://${name}/`,
          `https://${name.toUpperCase()}/`,
          `https://www.${name}/`,
          `https://${name}./`,
          `https://somebody:secret@${name}:${port}${path}?${query}#${fragment}`,
        ]) {
          // `www.com` and the like are names of their own.
          if (url.startsWith('https://www.') && isPublicSuffix(name)) continue;
          expect([url, idsOf(matchOf(url, found))]).toEqual([url, plain]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is the same in whatever order the companies were found', () => {
    const shuffled = companies.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(page, shuffled, (url, [all, other]) => {
        expect(idsOf(matchOf(url, other))).toEqual(idsOf(matchOf(url, all)));
        expect(matchOf(url, other).kind).toBe(matchOf(url, all).kind);
      }),
      { numRuns: 500 },
    );
  });

  test('is by a domain that the host is or lies below, never by a suffix, a service or a shared host', () => {
    fc.assert(
      fc.property(domain, companies, (name, found) => {
        const match = matchOf(`https://${name}/`, found);
        if (match.kind !== 'company') return;
        const { by = '', company } = match;
        expect(`.${name}`.endsWith(`.${by}`)).toBe(true);
        expect(domainsOf(company)).toContain(by);
        expect([isPublicSuffix(by), isServiceHost(by)]).toEqual([false, false]);
        if (by !== name) expect(isTenantHost(by)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('takes the longest domain that anybody has, of those primary before additional', () => {
    fc.assert(
      fc.property(domain, companies, (name, found) => {
        const longest = candidateDomains(name).find((one) =>
          found.some((company) => domainsOf(company).includes(one)),
        );
        const primary = found.filter((company) => company.domain === longest);
        const additional = found.filter(({ additionalDomains }) => additionalDomains.includes(longest ?? ''));
        const expected = longest === undefined ? [] : primary.length > 0 ? primary : additional;
        const ids = idsOf(matchOf(`https://${name}/`, found));
        expect(ids).toEqual(expected.map(({ id }) => String(id)).toSorted());
      }),
      { numRuns: 1_000 },
    );
  });

  test('names nobody who was ruled out, and says whom; ruling out one page after another ends at nobody', () => {
    fc.assert(
      fc.property(page, companies, (url, found) => {
        const out = new Map<string, Set<CompanyId>>();
        for (let time = 0; time <= found.length * 4; time += 1) {
          const isOut = (key: string, { id }: { id: CompanyId }) => out.get(key)?.has(id) === true;
          const match = matchCompany(readPageAddress(url), '245', found, isOut);
          const ruledOut = 'ruledOut' in match ? (match.ruledOut ?? []) : [];
          expect(idsOf(match).filter((id) => ruledOut.some((one) => one.id === id))).toEqual([]);
          if (match.kind !== 'company' || match.by === undefined) return;
          const ids = out.get(match.by) ?? new Set();
          expect(ids.has(match.company.id)).toBe(false);
          out.set(match.by, ids.add(match.company.id));
        }
        throw new Error('It names companies that were ruled out, again and again');
      }),
      { numRuns: 300 },
    );
  });

  test('is the same whoever knows the companies, the local copy or the directory', () => {
    const parted = companies.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all)));
    const listedOf = (company: Company): ListedCompany => ({
      ...company,
      address: { kind: 'hubspot', portalId: '245', companyId: company.id },
    });
    fc.assert(
      fc.property(page, parted, (url, [all, local]) => {
        const others = all.filter((company) => !local.includes(company)).map(listedOf);
        const match = matchCompany(readPageAddress(url), '245', local, () => false, others);
        expect(idsOf(match)).toEqual(idsOf(matchOf(url, all)));
        // What the directory says besides of a company that the local copy has changes nothing.
        const both = matchCompany(readPageAddress(url), '245', all, () => false, all.map(listedOf));
        expect(both).toEqual(matchOf(url, all));
      }),
      { numRuns: 500 },
    );
  });

  test('never throws, whatever the address', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.domain().map((name) => `http://${name}`),
    );
    fc.assert(
      fc.property(anything, companies, (url, found) => {
        expect(['none', 'unknown', 'company', 'several']).toContain(matchOf(url, found).kind);
      }),
      { numRuns: 500 },
    );
  });
});
