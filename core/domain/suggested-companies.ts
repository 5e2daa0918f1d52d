import { ownerAndTeamFilter, searchFilter, searchTextOf } from './account-filter.ts';
import type { Company } from './company.ts';
import type { Owner } from './owner.ts';
import { isOffered, type Recommendation } from './recommendation.ts';
import type { ViewChoice } from './view-choice.ts';

/** A company of a list, with what was decided about it. */
export interface SuggestedCompany {
  readonly company: Company;
  readonly recommendation: Recommendation;
}

/** Those that may be offered at `now`, epoch milliseconds: what was snoozed until then is among them. */
export const offeredAt = <Suggested extends SuggestedCompany>(
  companies: readonly Suggested[],
  now: number,
): readonly Suggested[] => companies.filter(({ recommendation }) => isOffered(recommendation, now));

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
