import { ownerAndTeamFilter, searchFilter, searchTextOf } from './account-filter.ts';
import { compareIds } from './compare-ids.ts';
import { companyLabel } from './company-label.ts';
import type { Company } from './company.ts';
import type { Owner } from './owner.ts';
import type { Prospect } from './prospect.ts';
import { isOffered, type Recommendation } from './recommendation.ts';
import type { ProspectOrder, ViewChoice } from './view-choice.ts';

/** A company of a list, with what was decided about it. */
export interface SuggestedCompany {
  readonly company: Company;
  readonly recommendation: Recommendation;
}

/** Those that may be recommended at `now` (epoch milliseconds), and those that stay away for now or for good. */
export function splitOffered<Suggested extends SuggestedCompany>(
  companies: readonly Suggested[],
  now: number,
): { readonly offered: readonly Suggested[]; readonly setAside: readonly Suggested[] } {
  const offered: Suggested[] = [];
  const setAside: Suggested[] = [];
  for (const one of companies) (isOffered(one.recommendation, now) ? offered : setAside).push(one);
  return { offered, setAside };
}

/** What the owner and team filters leave of a list; by the same rules as of the accounts. */
export function ofOwnersAndTeams<Suggested extends Pick<SuggestedCompany, 'company'>>(
  companies: readonly Suggested[],
  choice: Pick<ViewChoice, 'owner' | 'teams'>,
  owners: readonly Owner[],
): readonly Suggested[] {
  const passes = ownerAndTeamFilter(choice, owners);
  return companies.filter(({ company }) => passes(company));
}

/** What a search leaves of a list; it looks into names and domains, as it does with the accounts. */
export function foundBy<Suggested extends Pick<SuggestedCompany, 'company'>>(
  companies: readonly Suggested[],
  search: string,
): readonly Suggested[] {
  if (search.trim() === '') return companies;
  const found = searchFilter(search);
  return companies.filter(({ company }) => found(searchTextOf(company)));
}

/**
 * Prospects with the newest signal first (those without a time last) or the strongest, the other of the two deciding
 * among equal ones, then the name in the order of `locale` (BCP 47), then the record id.
 */
export function orderProspects<Shown extends Prospect & Pick<SuggestedCompany, 'company'>>(
  prospects: readonly Shown[],
  order: ProspectOrder,
  locale: string,
): readonly Shown[] {
  const { compare } = new Intl.Collator(locale);
  const newest = (a: Shown, b: Shown) => (b.latestAt ?? -Infinity) - (a.latestAt ?? -Infinity) || 0;
  const strongest = (a: Shown, b: Shown) => b.strength - a.strength;
  const [first, second] = order === 'newest' ? [newest, strongest] : [strongest, newest];
  return prospects.toSorted(
    (a, b) =>
      first(a, b) ||
      second(a, b) ||
      compare(companyLabel(a.company, ''), companyLabel(b.company, '')) ||
      compareIds(a.company.id, b.company.id),
  );
}
